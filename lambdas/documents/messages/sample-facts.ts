import type { Language } from "../../domain/languages.ts";
import { factsOf } from "./facts.ts";
import type { Facts } from "./facts.ts";
import { sampleFor } from "./sample-for.ts";

const LINK = "https://portal.example/#/en/i/sample";

/** Facts of an invented invoice, to try a text on. */
export function sampleFacts(language: Language): Facts {
  const company = { name: "Example Ltd", email: "office@example.com" };
  return factsOf({ company, ...sampleFor(null, language), language, link: LINK }, true);
}

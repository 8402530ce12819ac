import type { Language } from "../../domain/languages.ts";
import { factsOf, type Facts } from "./facts.ts";
import { partsOf } from "./parts-of.ts";
import { sampleFor } from "./sample-for.ts";

/** Facts of an invented message of a template, to try a text on. */
export function sampleFacts(language: Language, name: string): Facts {
  const about = sampleFor(name, { language });
  return factsOf(about, partsOf(about), true);
}

import { plainText } from "../plain-text.ts";
import type { Fact, Parts } from "./about-kind.ts";
import type { MessageAbout } from "./message-about.ts";

/**
 * What the texts of a message may name: those of every message, and the groups of what it is about. Texts of people come
 * without hidden characters; those of one line without line ends.
 */
export interface Facts {
  [group: string]: Record<string, Fact> | boolean | string;
  attached: boolean;
  link: string;
}

/** Tags that every message has; one to an address that nobody confirmed knows no customer. */
export const COMMON_TAGS = ["company.name", "company.email", "customer.name", "customer.number", "attached", "link"];

/** The facts of one message; `attached` says whether it carries a PDF. */
export function factsOf(about: MessageAbout, { facts }: Parts, attached: boolean): Facts {
  const { company, link } = about;
  const sender = { company: { name: plainText(company.name), email: plainText(company.email) }, attached, link };
  if (about.about === "address") return { ...sender, ...facts };
  return { ...sender, customer: { name: plainText(about.customer.name), number: plainText(about.customer.number) }, ...facts };
}

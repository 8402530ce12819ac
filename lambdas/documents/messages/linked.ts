import { escape } from "./escape.ts";

const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^]+/g;
/** Closing marks that belong to the sentence, not to the address before them. */
const SENTENCE_END = /[.,;:!?)\]}»”’]+$/;

/**
 * A text as HTML, with links for the addresses that its author wrote. Others, say inside a customer's name, stay text: a
 * name must not become a link in somebody's invoice.
 */
export function linked(text: string, written: ReadonlySet<string>): string {
  let html = "";
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(SENTENCE_END, "");
    if (!written.has(address) || !isWebAddress(address)) continue;
    html += `${escape(text.slice(done, index))}<a href="${escape(address)}" style="color:inherit">${escape(address)}</a>`;
    done = index + address.length;
  }
  return html + escape(text.slice(done));
}

/** The web addresses in a template's own text. */
export const addressesIn = (source: string): string[] => [...source.matchAll(ADDRESS)].map(([found]) => found.replace(SENTENCE_END, ""));

/** Whether a text is a web address that a mail may lead to. */
export function isWebAddress(address: string): boolean {
  const parsed = URL.parse(address);
  return parsed !== null && (parsed.protocol === "https:" || parsed.protocol === "http:") && parsed.username === "";
}

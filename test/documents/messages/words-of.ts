const NAMED: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

const decoded = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => NAMED[entity]!);

/** What a reader of the HTML sees, without the line that only inboxes show. */
export const wordsShown = (html: string): string => {
  const body = html.slice(html.indexOf("<body")).replace(/<!--.*?-->/gs, "").replace(/<div style="display:none[^>]*>.*?<\/div>/s, "");
  return decoded(body.replace(/<br>/g, "\n").replace(/<\/(p|td|th|tr|div)>/g, "\n").replace(/<[^>]*>/g, "").replace(/\n\s*/g, "\n")).trim();
};

/** The same as one run of words in the order of the plain text: label and value with a colon, a button with its address. */
export function wordsOf(html: string): string {
  const french = /<html lang="fr"/.test(html);
  const mark = french ? "\u00A0:" : ":";
  const told = html
    .replace(/<a href="([^"]*)"[^>]*display:inline-block[^>]*>(.*?)<\/a>/gs, (_, address: string, label: string) => `${label}${mark} ${address}`)
    .replace(/<th class="label"[^>]*>(.*?)<\/th>/gs, (_, label: string) => `${label}${mark} `)
    .replace(/<td align="left"[^>]*>\s*<div[^>]*><div class="company".*?<\/div><\/div>/s, "<td>");
  return wordsShown(told).replace(/\s+/g, " ").trim();
}

const FOREIGN = "script, iframe, frame, object, embed, link, meta, base, form, input, button, select, textarea, audio, video, source, track, svg, math, template, noscript";

/** The type under which a style sheet waits. */
const SHEET = "text/waiting-css";

/** What is left of a mail's HTML: a page that can only be looked at, and its style sheets beside it. */
export interface CleanHtml {
  page: string;
  sheets: string[];
}

/**
 * Takes away from a mail's HTML whatever could run, load, send or lead elsewhere. The frame that shows it forbids all of
 * that too; this keeps the frame from having to.
 */
export function cleanHtml(html: string): CleanHtml {
  const document = new DOMParser().parseFromString(withStylesAside(html), "text/html");
  const sheets = [...document.querySelectorAll(`script[type="${SHEET}"]`)].map((sheet) => sheet.textContent);
  for (const element of document.querySelectorAll(`style, ${FOREIGN}`)) element.remove();
  for (const element of document.querySelectorAll("*")) cleanAttributes(element);
  return { page: `<!doctype html>${document.documentElement.outerHTML}`, sheets };
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const loads = ["src", "srcset", "background", "poster", "ping", "action", "formaction", "xlink:href"].includes(name) && !value.startsWith("data:image/");
    const leads = name === "href";
    if (name.startsWith("on") || name === "style" || loads || leads) element.removeAttribute(name);
  }
}

/**
 * The page's policy forbids style attributes and sheets already while they are parsed; they are applied by hand once the
 * frame is there. A sheet waits as a script of no known language, which nobody runs and whose text is left as it is.
 */
const withStylesAside = (html: string): string =>
  html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi, (_, sheet: string) => `<script type="${SHEET}">${sheet.replaceAll(/<\/?script/gi, "")}</script>`)
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(\s*=)/gi, " data-style$1"));

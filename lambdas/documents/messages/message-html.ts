import { escape } from "./escape.ts";
import { fillFrame, type Html } from "./fill-frame.ts";
import { linked } from "./linked.ts";
import { CODE_ID, type Frame, type Row, type Written } from "./written.ts";

const ACCENT = "#1f4e79";
const NOTHING: Html = { html: "" };

/**
 * The message as HTML for mail programs: one column of at most 600 px, looks at the elements themselves, no picture but
 * the code of a transfer, and no background, so that light and dark are the reader's own.
 */
export function messageHtml(written: Written): string {
  const { subject, language, paragraphs, note, frame } = written;
  const { preheader, companyName, rows, bank, plea, footer } = frame;
  const page = fillFrame("page", {
    title: subject, language, preheader, companyName,
    accent: accentOf(frame),
    note: note.length ? fillFrame("note", { paragraph: paragraphsHtml(note, written) }) : NOTHING,
    paragraph: paragraphsHtml(paragraphs, written),
    button: buttonHtml(frame),
    rows: rowsHtml(rows),
    heading: bank ? [fillFrame("heading", { words: bank.title }), rowsHtml(bank.rows)] : NOTHING,
    code: bank?.code ? fillFrame("code", { address: `cid:${CODE_ID}`, caption: bank.code.caption }) : NOTHING,
    plea: plea ? fillFrame("plea", { words: plea }) : NOTHING,
    footer: footer.length ? fillFrame("footer", { lines: { html: footer.map(escape).join("<br>") } }) : NOTHING,
  });
  return `${page.html}\n`;
}

const paragraphsHtml = (paragraphs: string[][], { links }: Written): Html[] =>
  paragraphs.map((lines) => fillFrame("paragraph", { lines: { html: lines.map((line) => linked(line, links)).join("<br>") } }));

const accentOf = ({ accentColor }: Frame): string => (accentColor && /^#[0-9a-f]{6}$/i.test(accentColor) ? accentColor : ACCENT);

/** White or black, whichever reads better on the colour (relative luminance of WCAG 2.2). */
function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

function buttonHtml(frame: Frame): Html {
  if (!frame.button) return NOTHING;
  const accent = accentOf(frame);
  return fillFrame("button", { ...frame.button, accent, ink: inkOn(accent) });
}

const rowsHtml = (rows: Row[]): Html => (rows.length ? fillFrame("rows", { row: rows.map(([label, value]) => fillFrame("row", { label, value })) }) : NOTHING);

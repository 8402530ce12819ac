import { escape } from "./escape.ts";
import { linked } from "./linked.ts";
import type { Frame, Row, Written } from "./render-message.ts";

const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const ACCENT = "#1f4e79";
/** Fainter than the text around it in light and dark alike, because it is made of the reader's own colour. */
const MUTED = "opacity:.72";
const RULE = "#8c8c8c";

/**
 * The message as HTML for mail programs: one column of at most 600 px, looks at the elements themselves, no picture, and
 * no background, so that light and dark are the reader's own.
 */
export function messageHtml(written: Written): string {
  const { subject, language, paragraphs, frame } = written;
  return `<!doctype html>
<html lang="${language}" style="color-scheme:light dark">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:0;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escape(frame.preheader)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left" style="font-family:${FONT};font-size:16px;line-height:1.5">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid ${accentOf(frame)};font-size:18px;font-weight:600">${escape(frame.companyName)}</p>
${noteHtml(written)}${paragraphsHtml(paragraphs, written)}
${buttonHtml(frame)}${rowsHtml(frame.rows)}${bankHtml(frame)}${footerHtml(frame.footer)}</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const paragraphsHtml = (paragraphs: string[][], { links }: Written): string =>
  paragraphs.map((lines) => `<p style="margin:0 0 16px">${lines.map((line) => linked(line, links)).join("<br>")}</p>`).join("\n");

/** What the clerk added, set apart from the words of the template. */
const noteHtml = (written: Written): string =>
  written.note.length ? `<div style="margin:0 0 24px;padding:0 0 0 14px;border-left:3px solid ${RULE}">${paragraphsHtml(written.note, written)}</div>\n` : "";

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

function buttonHtml(frame: Frame): string {
  if (!frame.button) return "";
  const accent = accentOf(frame);
  const look = `display:inline-block;padding:12px 24px;font-weight:600;color:${inkOn(accent)};text-decoration:none;border-radius:6px;background:${accent}`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 28px"><tr><td bgcolor="${accent}" style="border-radius:6px"><a href="${escape(frame.button.address)}" style="${look}">${escape(frame.button.label)}</a></td></tr></table>\n`;
}

function rowsHtml(rows: Row[]): string {
  if (!rows.length) return "";
  const cells = rows.map(
    ([label, value]) =>
      `<tr><td style="padding:6px 16px 6px 0;${MUTED};vertical-align:top">${escape(label)}</td><td align="right" style="padding:6px 0;vertical-align:top;font-variant-numeric:tabular-nums">${escape(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid ${RULE};border-bottom:1px solid ${RULE};margin:0 0 24px;font-size:15px">${cells.join("")}</table>\n`;
}

const bankHtml = ({ bank }: Frame): string => (bank ? `<p style="margin:0 0 4px;font-weight:600">${escape(bank.title)}</p>\n${rowsHtml(bank.rows)}` : "");

const footerHtml = (lines: string[]): string =>
  lines.length ? `<p style="margin:24px 0 0;${MUTED};font-size:12px;line-height:1.5">${lines.map(escape).join("<br>")}</p>\n` : "";

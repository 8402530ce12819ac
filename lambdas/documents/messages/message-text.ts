import { colon } from "./colon.ts";
import type { Row, Written } from "./written.ts";

/** The message for readers without HTML; it says the same. */
export function messageText({ language, paragraphs, note, frame }: Written): string {
  const mark = colon(language);
  const lines = (rows: Row[]): string => rows.map(([label, value]) => `${label}${mark} ${value}`).join("\n");
  const blocks = [
    ...[...note, ...paragraphs].map((paragraph) => paragraph.join("\n")),
    frame.button ? `${frame.button.label}${mark}\n${frame.button.address}` : "",
    lines(frame.rows),
    frame.bank ? `${frame.bank.title}\n${lines(frame.bank.rows)}` : "",
    frame.plea ?? "",
    frame.footer.length ? `-- \n${frame.footer.join("\n")}` : "",
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

import type { PrintNode } from "../../../domain/print-definition.ts";

/** What the reader is to do or to know, in the place where an invoice has its bank details. */
export const textBox = (sentences: string[]): PrintNode => ({
  margin: [0, 12, 0, 0],
  table: { widths: ["*"], body: [[{ stack: sentences.map((text, n): PrintNode => ({ text, fontSize: n === 0 ? 10 : 9, margin: [0, n === 0 ? 0 : 4, 0, 0] })) }]] },
  layout: "box",
  unbreakable: true,
});

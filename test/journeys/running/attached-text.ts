import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "vitest";
import type { Product, SentMail } from "./product.ts";

const run = promisify(execFile);

const hasReader: Promise<boolean> = run("pdftotext", ["-v"]).then(
  () => true,
  () => {
    console.log("There is no pdftotext on this machine: what stands in PDFs is not looked at.");
    return false;
  },
);

/** The text of the PDF in a mail; null where this machine cannot read PDFs. */
export async function attachedText(product: Product, mail: SentMail): Promise<string | null> {
  expect(mail.attachments.map(({ type }) => type)).toEqual(["application/pdf"]);
  const answer = await fetch(`${product.url}/_local/mail/${mail.id}/attachments/0`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  if (!(await hasReader)) return null;
  const reading = run("pdftotext", ["-layout", "-", "-"]);
  reading.child.stdin?.end(bytes);
  return (await reading).stdout;
}

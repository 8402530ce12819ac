import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { fullName } from "../legal/legal-lines.ts";
import { plainText } from "../plain-text.ts";
import { foldMarks, letterhead, TOP_MM } from "./parts/letterhead.ts";
import { linesTable } from "./parts/lines-table.ts";
import { mm } from "./parts/millimetres.ts";
import { pageFooter } from "./parts/page-footer.ts";
import { paymentBox } from "./parts/payment-box.ts";
import { statements } from "./parts/statements.ts";
import { sums } from "./parts/sums.ts";
import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import type { CompanyLook, CountryFacts, Printable } from "./printable.ts";
import { words } from "./words/index.ts";

const INK = "#1f2328";
const COLOUR = /^#[0-9a-f]{6}$/i;
const LOGO = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;

/**
 * An invoice as it is printed, version 1: A4 with the address window of DIN 5008 form B and the facts that the law of the
 * seller's country demands. Pure: the same head, body and look give the same definition.
 */
export function invoiceV1(head: InvoiceHead, body: InvoiceBody & CountryFacts, look: CompanyLook): PrintDefinition {
  const logo = look.logo && LOGO.test(look.logo) ? look.logo : null;
  const accent = look.accentColor && COLOUR.test(look.accentColor) ? look.accentColor : INK;
  const w = words[body.language];
  const invoice: Printable = { head, body, look: { ...look, logo }, language: body.language, words: w, home: body.seller.address?.country ?? null, accent };
  return {
    language: body.language,
    title: `${w.invoice} ${plainText(head.number ?? "")}`.trim(),
    author: fullName(body.seller),
    subject: plainText(body.buyer.name),
    createdAt: head.issuedAt ?? head.createdAt,
    margins: [mm(25), mm(TOP_MM), mm(20), mm(26)],
    fontSize: 9,
    pageLabel: w.page,
    images: logo ? { logo } : {},
    firstPage: foldMarks(),
    content: [letterhead(invoice), ...heading(invoice), linesTable(invoice), sums(invoice), paymentBox(invoice), ...statements(invoice)],
    footer: pageFooter(invoice),
  };
}

function heading({ head, body, words: w, accent }: Printable): PrintNode[] {
  const title = body.sumOnly ? w.copyOfSum : w.invoice;
  const notices = [head.number === null ? w.draft : "", head.phase === "voided" ? w.voided : "", body.sumOnly ? w.sumOnly : ""].filter(Boolean);
  return [
    { text: `${title} ${plainText(head.number ?? "")}`.trim(), fontSize: 15, bold: true, color: accent, margin: [0, mm(4), 0, 0] },
    ...notices.map((text): PrintNode => ({ text, bold: true, margin: [0, 4, 0, 0] })),
  ];
}

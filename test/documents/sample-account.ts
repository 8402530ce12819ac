import type { Language } from "../../lambdas/domain/languages.ts";
import type { LetterFacts } from "../../lambdas/documents/prints/printable.ts";
import type { Receipt } from "../../lambdas/documents/prints/receipt.v1.ts";
import type { RefundReceipt } from "../../lambdas/documents/prints/refund.v1.ts";
import type { Reminder } from "../../lambdas/documents/prints/reminder.v1.ts";
import type { PrintableStatement } from "../../lambdas/documents/prints/printable.ts";
import type { StatementLine } from "../../lambdas/domain/statement.ts";
import { sampleInvoice } from "./sample-invoice.ts";

/** The two parties and the currency of the sample invoices. */
function parties(language: Language) {
  const { head, body } = sampleInvoice(language);
  return { language, seller: body.seller, customer: body.buyer, currency: head.currency };
}

/** What a letter adds: the way to the portal and the request for an e-mail address. */
export const sampleLetter: LetterFacts = { portalUrl: "https://portal.example.com/", code: "7KQM-2XHD-9VTR-4WBE", qr: "https://portal.example.com/#/de/c/7KQM2XHD9VTR4WBE", plea: true };

/** A payment of three invoices, the last of them in part. */
export function sampleReceipt(language: Language, changes: Partial<Receipt> = {}): Receipt {
  const { currency, ...who } = parties(language);
  return {
    ...who,
    payment: { paymentId: "pay_01JB4N7Q2M8T5V6W9X0Y1Z2A3B", amountMinor: 250_000, currency, receivedOn: "2026-11-12", method: "bank-transfer", reference: "R-2026-0011, R-2026-0014, R-2026-0017" },
    invoices: [
      { number: "R-2026-0011", issueOn: "2026-10-02", totalMinor: 119_000, allocatedMinor: 119_000, balanceMinor: 0 },
      { number: "R-2026-0014", issueOn: "2026-10-19", totalMinor: 48_990, allocatedMinor: 48_990, balanceMinor: 0 },
      { number: "R-2026-0017", issueOn: "2026-11-02", totalMinor: 319_415, allocatedMinor: 82_010, balanceMinor: 237_405 },
    ],
    ...changes,
  };
}

/** The refund of a part of that payment. */
export function sampleRefund(language: Language, changes: Partial<RefundReceipt> = {}): RefundReceipt {
  const receipt = sampleReceipt(language);
  return {
    ...receipt,
    payment: { ...receipt.payment, method: "card" },
    refund: { refundId: "ref_01JB9C1D2E3F4G5H6J7K8M9N0P", amountMinor: 82_010, refundedOn: "2026-11-20", reason: "Lieferung am 17. November zurückgegeben" },
    invoices: [{ number: "R-2026-0017", issueOn: "2026-11-02", totalMinor: 319_415, allocatedMinor: 82_010, balanceMinor: 319_415 }],
    ...changes,
  };
}

type Entry = Omit<StatementLine, "balanceMinor">;

/** Lines with the balance that runs along. */
export function running(entries: Entry[], openingMinor = 0): StatementLine[] {
  let balanceMinor = openingMinor;
  return entries.map((entry) => ({ ...entry, balanceMinor: (balanceMinor += entry.amountMinor) }));
}

const OPEN: Entry[] = [
  { on: "2026-06-15", kind: "invoice", number: "R-2026-0003", dueOn: "2026-06-29", totalMinor: 89_250, amountMinor: 89_250 },
  { on: "2026-08-03", kind: "invoice", number: "R-2026-0007", dueOn: "2026-08-17", totalMinor: 238_000, amountMinor: 100_000 },
  { on: "2026-09-07", kind: "invoice", number: "R-2026-0009", dueOn: "2026-09-21", totalMinor: 59_500, amountMinor: 59_500 },
  { on: "2026-10-12", kind: "credit-note", number: "RK-2026-0002", totalMinor: -12_000, amountMinor: -12_000 },
  { on: "2026-10-19", kind: "invoice", number: "R-2026-0014", dueOn: "2026-11-02", totalMinor: 48_990, amountMinor: 48_990 },
  { on: "2026-11-02", kind: "invoice", number: "R-2026-0017", dueOn: "2026-11-30", totalMinor: 319_415, amountMinor: 319_415 },
];

const MOVED: Entry[] = [
  { on: "2026-10-02", kind: "invoice", number: "R-2026-0011", dueOn: "2026-10-16", amountMinor: 119_000 },
  { on: "2026-10-12", kind: "credit-note", number: "RK-2026-0002", amountMinor: -12_000 },
  { on: "2026-10-19", kind: "invoice", number: "R-2026-0014", dueOn: "2026-11-02", amountMinor: 48_990 },
  { on: "2026-10-20", kind: "payment", number: "R-2026-0011 abzüglich Korrektur", amountMinor: -107_000 },
  { on: "2026-10-27", kind: "refund", number: "Doppelt bezahlt", amountMinor: 25_000 },
];

/** A statement of account: of what is open, or of a month's movements. */
export function sampleStatement(language: Language, kind: PrintableStatement["kind"], changes: Partial<PrintableStatement> = {}): PrintableStatement {
  const openingMinor = kind === "open-item" ? 0 : 248_750;
  const lines = changes.lines ?? running(kind === "open-item" ? OPEN : MOVED, openingMinor);
  return {
    ...parties(language), statementId: "stm_01JB7F4R8K2N6P9S3T5V7W0X1Y", kind, openingMinor, closingMinor: lines.at(-1)?.balanceMinor ?? openingMinor, lines,
    ...(kind === "open-item" ? { from: "2026-01-01", to: "2026-11-12", today: "2026-11-12" } : { from: "2026-10-01", to: "2026-10-31", today: "2026-11-02" }),
    ...changes,
  };
}

/** A reminder of two invoices past due. */
export function sampleReminder(language: Language, changes: Partial<Reminder> = {}): Reminder {
  return {
    ...parties(language), level: 2, on: "2026-11-12", payBy: "2026-11-26", feeMinor: 0, text: null,
    invoices: [
      { number: "R-2026-0009", issueOn: "2026-09-07", dueOn: "2026-09-21", totalMinor: 59_500, openMinor: 59_500 },
      { number: "R-2026-0014", issueOn: "2026-10-19", dueOn: "2026-11-02", totalMinor: 48_990, openMinor: 18_990 },
    ],
    ...changes,
  };
}

import type { Language } from "../../lambdas/domain/languages.ts";
import type { PrintDefinition } from "../../lambdas/domain/print-definition.ts";
import { PRINTS } from "../../lambdas/documents/prints/index.ts";
import { sampleLetter, sampleReceipt, sampleRefund, sampleReminder, sampleStatement } from "./sample-account.ts";
import { sampleInvoice, sampleItems } from "./sample-invoice.ts";

const few = (language: Language) => sampleItems(3, { de: "19", fr: "20", ro: "21", nl: "21", en: "23" }[language]);
const { look } = sampleInvoice("de");

/** Every printed document beside the plain invoice, by the name of its goldens. */
export const SAMPLE_PRINTS: Record<string, (language: Language) => PrintDefinition> = {
  estimate: (language) => {
    const { head, body } = sampleInvoice(language, { items: few(language), head: { number: "AN-2026-0004", dueOn: "2026-12-01" }, body: { print: "estimate.v1", notes: "Lieferzeit drei Wochen." } });
    return PRINTS["estimate.v1"](head, body, look);
  },
  "credit-note": (language) => {
    const { head, body } = sampleInvoice(language, { items: few(language), head: { number: "RK-2026-0002" }, body: { print: "credit-note.v1", credited: { number: "R-2026-0011", issueOn: "2026-10-01" } } });
    return PRINTS["credit-note.v1"](head, body, look);
  },
  receipt: (language) => PRINTS["receipt.v1"](sampleReceipt(language), look),
  refund: (language) => PRINTS["refund.v1"](sampleRefund(language), look),
  "open-items": (language) => PRINTS["statement.v1"](sampleStatement(language, "open-item"), look),
  "balance-forward": (language) => PRINTS["statement.v1"](sampleStatement(language, "balance-forward"), look),
  reminder: (language) => PRINTS["reminder.v1"](sampleReminder(language), look),
  "invoice-letter": (language) => {
    const { head, body } = sampleInvoice(language, { items: few(language) });
    return PRINTS["invoice.v1"](head, body, { ...look, letter: sampleLetter });
  },
};

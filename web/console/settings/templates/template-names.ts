import type { WordKey } from "../../words/language.tsx";

interface Naming {
  title: WordKey;
  when: WordKey;
  /** Only where a document is sent by itself. */
  auto?: WordKey;
  /** What goes with it. */
  pdf?: WordKey;
}

const names: Record<string, Naming> = {
  invoice: { title: "template.invoice", when: "template.invoiceWhen", auto: "template.auto.invoice", pdf: "template.pdf.invoice" },
  "invoice-reminder": { title: "template.invoiceReminder", when: "template.invoiceReminderWhen", pdf: "template.pdf.invoice" },
  "late-payment-reminder": { title: "template.lateReminder", when: "template.lateReminderWhen", pdf: "template.pdf.invoice" },
  "thank-you": { title: "template.thankYou", when: "template.thankYouWhen", pdf: "template.pdf.invoice" },
  "payment-plan-onboarding": { title: "template.planOnboarding", when: "template.planOnboardingWhen", auto: "template.auto.plan", pdf: "template.pdf.invoice" },
  "payment-plan-approved": { title: "template.planApproved", when: "template.planApprovedWhen", pdf: "template.pdf.invoice" },
  "payment-plan-rejected": { title: "template.planRejected", when: "template.planRejectedWhen", pdf: "template.pdf.invoice" },
  "payment-plan-reminder": { title: "template.planReminder", when: "template.planReminderWhen", pdf: "template.pdf.invoice" },
  estimate: { title: "template.estimate", when: "template.estimateWhen", auto: "template.auto.estimate", pdf: "template.pdf.estimate" },
  "credit-note": { title: "template.creditNote", when: "template.creditNoteWhen", auto: "template.auto.creditNote", pdf: "template.pdf.creditNote" },
  "payment-receipt": { title: "template.receipt", when: "template.receiptWhen", pdf: "template.pdf.receipt" },
  refund: { title: "template.refund", when: "template.refundWhen", pdf: "template.pdf.refund" },
  "autopay-failed": { title: "template.autopayFailed", when: "template.autopayFailedWhen", pdf: "template.pdf.invoice" },
  statement: { title: "template.statement", when: "template.statementWhen", pdf: "template.pdf.statement" },
  "subscription-confirmation": { title: "template.subConfirmation", when: "template.subConfirmationWhen" },
  "subscription-billed-soon": { title: "template.subBilledSoon", when: "template.subBilledSoonWhen" },
  "subscription-cancelled": { title: "template.subCancelled", when: "template.subCancelledWhen" },
  "payment-request": { title: "template.request", when: "template.requestWhen" },
  "email-verification": { title: "template.verification", when: "template.verificationWhen" },
};

/** What a template is called and when it goes out; one that the console does not know yet keeps its own name. */
export const namingOf = (name: string): Naming | null => names[name] ?? null;

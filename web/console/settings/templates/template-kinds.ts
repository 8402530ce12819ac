import type { WordKey } from "../../words/language.tsx";

export const templateGroups = ["documents", "reminders", "payments", "plans", "subscriptions", "other"] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/** What a message is called, when it goes out, what its PDF holds, and how its own sending reads. */
export interface TemplateKind {
  group: TemplateGroup;
  title: WordKey;
  when: WordKey;
  pdf?: WordKey;
  auto?: WordKey;
}

const kinds: Record<string, TemplateKind> = {
  invoice: { group: "documents", title: "template.invoice", when: "template.invoiceWhen", pdf: "template.pdf.invoice", auto: "template.auto.invoice" },
  estimate: { group: "documents", title: "template.estimate", when: "template.estimateWhen", pdf: "template.pdf.estimate", auto: "template.auto.estimate" },
  "credit-note": { group: "documents", title: "template.creditNote", when: "template.creditNoteWhen", pdf: "template.pdf.creditNote", auto: "template.auto.creditNote" },
  statement: { group: "documents", title: "template.statement", when: "template.statementWhen", pdf: "template.pdf.statement" },
  "invoice-reminder": { group: "reminders", title: "template.invoiceReminder", when: "template.invoiceReminderWhen", pdf: "template.pdf.invoice" },
  "late-payment-reminder": { group: "reminders", title: "template.lateReminder", when: "template.lateReminderWhen", pdf: "template.pdf.invoice" },
  "payment-receipt": { group: "payments", title: "template.receipt", when: "template.receiptWhen", pdf: "template.pdf.receipt" },
  "thank-you": { group: "payments", title: "template.thankYou", when: "template.thankYouWhen", pdf: "template.pdf.invoice" },
  refund: { group: "payments", title: "template.refund", when: "template.refundWhen", pdf: "template.pdf.refund" },
  "autopay-failed": { group: "payments", title: "template.autopayFailed", when: "template.autopayFailedWhen" },
  "payment-plan-onboarding": { group: "plans", title: "template.planOnboarding", when: "template.planOnboardingWhen", auto: "template.auto.plan" },
  "payment-plan-approved": { group: "plans", title: "template.planApproved", when: "template.planApprovedWhen" },
  "payment-plan-rejected": { group: "plans", title: "template.planRejected", when: "template.planRejectedWhen" },
  "payment-plan-reminder": { group: "plans", title: "template.planReminder", when: "template.planReminderWhen" },
  "subscription-confirmation": { group: "subscriptions", title: "template.subConfirmation", when: "template.subConfirmationWhen" },
  "subscription-billed-soon": { group: "subscriptions", title: "template.subBilledSoon", when: "template.subBilledSoonWhen" },
  "subscription-cancelled": { group: "subscriptions", title: "template.subCancelled", when: "template.subCancelledWhen" },
  "payment-request": { group: "other", title: "template.request", when: "template.requestWhen" },
  "email-change-notice": { group: "other", title: "template.emailChange", when: "template.emailChangeWhen" },
  "email-verification": { group: "other", title: "template.verification", when: "template.verificationWhen" },
};

/** What the console knows of a template; nothing of one that is newer than the console. */
export const templateKind = (name: string): TemplateKind | null => kinds[name] ?? null;

/** The templates of each group in the group's own order; groups without one are left out. */
export function grouped<T extends { name: string }>(templates: readonly T[]): { group: TemplateGroup; templates: T[] }[] {
  const order = Object.keys(kinds);
  const rank = ({ name }: T) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = templates.toSorted((a, b) => rank(a) - rank(b));
  return templateGroups.map((group) => ({ group, templates: sorted.filter(({ name }) => (kinds[name]?.group ?? "other") === group) })).filter((each) => each.templates.length > 0);
}

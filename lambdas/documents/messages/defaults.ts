import type { MessageTemplate } from "../../domain/message-template.ts";

/** `daysBefore` stands only where a template goes out a number of days ahead of something. */
export type TemplateDefaults = Pick<MessageTemplate, "enabled" | "attachPdf" | "daysBefore">;

/**
 * Whether a template is on, and takes the PDF along, before a company changes it: off where the article says so (003-43, 003-44,
 * 003-50 … 003-52). Apart from the texts, so that whoever only asks whether something is sent carries no texts.
 */
export const DEFAULTS = {
  invoice: { enabled: true, attachPdf: true },
  "invoice-reminder": { enabled: true, attachPdf: true },
  "late-payment-reminder": { enabled: true, attachPdf: true },
  "thank-you": { enabled: false, attachPdf: true },
  "payment-plan-onboarding": { enabled: false, attachPdf: false },
  "payment-plan-approved": { enabled: true, attachPdf: false },
  "payment-plan-rejected": { enabled: true, attachPdf: false },
  "payment-plan-reminder": { enabled: true, attachPdf: false, daysBefore: 3 },
  estimate: { enabled: true, attachPdf: true },
  "credit-note": { enabled: true, attachPdf: true },
  "payment-receipt": { enabled: true, attachPdf: true },
  refund: { enabled: true, attachPdf: true },
  "autopay-failed": { enabled: true, attachPdf: false },
  statement: { enabled: true, attachPdf: true },
  "subscription-confirmation": { enabled: false, attachPdf: false },
  "subscription-billed-soon": { enabled: false, attachPdf: false, daysBefore: 3 },
  "subscription-cancelled": { enabled: false, attachPdf: false },
  "payment-request": { enabled: true, attachPdf: false },
  "email-verification": { enabled: true, attachPdf: false },
  "email-change-notice": { enabled: true, attachPdf: false },
} satisfies Record<string, TemplateDefaults>;

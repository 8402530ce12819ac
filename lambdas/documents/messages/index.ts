import { autopayFailed } from "./autopay-failed.ts";
import { creditNote } from "./credit-note.ts";
import { emailChangeNotice } from "./email-change-notice.ts";
import { emailVerification } from "./email-verification.ts";
import { estimate } from "./estimate.ts";
import { invoiceReminder } from "./invoice-reminder.ts";
import { invoice } from "./invoice.ts";
import { latePaymentReminder } from "./late-payment-reminder.ts";
import type { MessageKind } from "./message-kind.ts";
import { paymentPlanApproved } from "./payment-plan-approved.ts";
import { paymentPlanOnboarding } from "./payment-plan-onboarding.ts";
import { paymentPlanRejected } from "./payment-plan-rejected.ts";
import { paymentPlanReminder } from "./payment-plan-reminder.ts";
import { paymentReceipt } from "./payment-receipt.ts";
import { paymentRequest } from "./payment-request.ts";
import { refund } from "./refund.ts";
import { statement } from "./statement.ts";
import { subscriptionBilledSoon } from "./subscription-billed-soon.ts";
import { subscriptionCancelled } from "./subscription-cancelled.ts";
import { subscriptionConfirmation } from "./subscription-confirmation.ts";
import { thankYou } from "./thank-you.ts";

/** The family of message templates: one file and one line per member, in the order of the list that people see. */
export const MESSAGES = {
  invoice,
  "invoice-reminder": invoiceReminder,
  "late-payment-reminder": latePaymentReminder,
  "thank-you": thankYou,
  "payment-plan-onboarding": paymentPlanOnboarding,
  "payment-plan-approved": paymentPlanApproved,
  "payment-plan-rejected": paymentPlanRejected,
  "payment-plan-reminder": paymentPlanReminder,
  estimate,
  "credit-note": creditNote,
  "payment-receipt": paymentReceipt,
  refund,
  "autopay-failed": autopayFailed,
  statement,
  "subscription-confirmation": subscriptionConfirmation,
  "subscription-billed-soon": subscriptionBilledSoon,
  "subscription-cancelled": subscriptionCancelled,
  "payment-request": paymentRequest,
  "email-verification": emailVerification,
  "email-change-notice": emailChangeNotice,
} as const satisfies Record<string, MessageKind>;

export type MessageName = keyof typeof MESSAGES;

export const MESSAGE_NAMES = Object.keys(MESSAGES) as MessageName[];

/** The member of a name; null for a name that no member has. */
export const messageKind = (name: string): MessageKind | null => (Object.hasOwn(MESSAGES, name) ? MESSAGES[name as MessageName] : null);

import type { DocumentKind } from "../server/shapes/document-kind.ts";
import type { InvoiceStatus } from "../server/shapes/invoice.ts";
import type { IconName } from "../ui/icon.tsx";

interface KindLook {
  icon: IconName;
  /** What its list can be filtered by, in the order of its life. */
  statuses: readonly InvoiceStatus[];
  /** Days from issue to the day on which it is due, or until which it is valid. */
  termDays: number;
}

/** In what the kinds of documents differ. */
export const kinds: Record<DocumentKind, KindLook> = {
  invoice: { icon: "invoices", statuses: ["draft", "not-sent", "sent", "viewed", "past-due", "pending", "paid", "voided", "written-off"], termDays: 14 },
  estimate: { icon: "estimates", statuses: ["draft", "not-sent", "sent", "viewed", "accepted", "declined", "expired", "converted", "voided"], termDays: 30 },
  "credit-note": { icon: "credit", statuses: ["draft", "not-sent", "sent", "viewed", "voided"], termDays: 0 },
};

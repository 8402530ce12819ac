import { creditNoteV1 } from "./credit-note.v1.ts";
import { estimateV1 } from "./estimate.v1.ts";
import { invoiceV1 } from "./invoice.v1.ts";
import { receiptV1 } from "./receipt.v1.ts";
import { refundV1 } from "./refund.v1.ts";
import { reminderV1 } from "./reminder.v1.ts";
import { statementV1 } from "./statement.v1.ts";

/** The printed documents by name and version; what was sent once stays printable by its own version. */
export const PRINTS = {
  "invoice.v1": invoiceV1,
  "estimate.v1": estimateV1,
  "credit-note.v1": creditNoteV1,
  "receipt.v1": receiptV1,
  "refund.v1": refundV1,
  "statement.v1": statementV1,
  "reminder.v1": reminderV1,
} as const;


import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { MarkSentSheet } from "./mark-sent-sheet.tsx";
import { PaymentSheet } from "./payment-sheet.tsx";
import { SendSheet } from "./send-sheet.tsx";
import { VoidSheet } from "./void-sheet.tsx";
import { WriteOffSheet } from "./write-off-sheet.tsx";

export type SheetName = "send" | "mark-sent" | "pay" | "void" | "write-off";

/** The sheets behind the actions that leave the house or cannot be taken back. */
export function ActionSheets({ invoice, open, onClose }: { invoice: InvoiceShape; open: SheetName | null; onClose(): void }) {
  const props = { invoice, onClose };
  return (
    <>
      <SendSheet {...props} isOpen={open === "send"} />
      <MarkSentSheet {...props} isOpen={open === "mark-sent"} />
      {open === "pay" && <PaymentSheet {...props} />}
      <VoidSheet {...props} isOpen={open === "void"} />
      <WriteOffSheet {...props} isOpen={open === "write-off"} />
    </>
  );
}

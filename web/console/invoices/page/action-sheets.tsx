import { AnswerSheet } from "../../estimates/answer-sheet.tsx";
import { PaymentSheet } from "../../payments/payment-sheet.tsx";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { SendSheet } from "../send/send-sheet.tsx";
import { MarkSentSheet } from "./mark-sent-sheet.tsx";
import { VoidSheet } from "./void-sheet.tsx";
import { WriteOffSheet } from "./write-off-sheet.tsx";

export type SheetName = "send" | "mark-sent" | "pay" | "void" | "write-off" | "accept" | "decline";

/** The sheets behind the actions that leave the house or cannot be taken back. */
export function ActionSheets({ document, open, onClose }: { document: InvoiceShape; open: SheetName | null; onClose(): void }) {
  const props = { document, onClose };
  return (
    <>
      <SendSheet {...props} isOpen={open === "send"} />
      <MarkSentSheet {...props} isOpen={open === "mark-sent"} />
      {open === "pay" && <PaymentSheet invoices={[document]} onClose={onClose} />}
      <VoidSheet {...props} isOpen={open === "void"} />
      <WriteOffSheet {...props} isOpen={open === "write-off"} />
      <AnswerSheet {...props} answer="accept" isOpen={open === "accept"} />
      <AnswerSheet {...props} answer="decline" isOpen={open === "decline"} />
    </>
  );
}

import { useState } from "react";
import { paths } from "../paths.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useMay } from "../session/use-may.ts";
import { BarredButton } from "../ui/barred-button.tsx";
import { Button } from "../ui/button.tsx";
import { MenuButton } from "../ui/menu-button.tsx";
import { PdfButton } from "../ui/pdf-button.tsx";
import { useWords } from "../words/language.tsx";
import { leftMinor } from "./payment-badge.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { RefundSheet } from "./refund-sheet.tsx";

type SheetName = "receipt" | "refund" | "void";

/** The receipt, once more to the customer; money back; or the payment never was. */
export function PaymentActions({ payment }: { payment: PaymentShape }) {
  const { say } = useWords();
  const may = useMay();
  const [open, setOpen] = useState<SheetName | null>(null);
  const close = () => setOpen(null);
  const because = leftMinor(payment) <= 0 ? say("refund.nothingLeft") : undefined;
  return (
    <>
      <PdfButton path={paths.paymentPdf(payment.id)} fileName={`${say("receipt.pdf")} ${payment.receivedOn}.pdf`}>{say("receipt.pdf")}</PdfButton>
      {may("send") && <Button icon="send" onPress={() => setOpen("receipt")}>{say("receipt.send")}</Button>}
      {may("pay") && (because ? <BarredButton icon="undo" because={because}>{say("refund.title")}</BarredButton> : <Button icon="undo" onPress={() => setOpen("refund")}>{say("refund.title")}</Button>)}
      {may("pay") && <MenuButton label={say("common.moreActions")} icon="more" iconOnly entries={[{ id: "void", label: say("payment.void"), icon: "ban", danger: true, because, run: () => setOpen("void") }]} />}
      {open === "receipt" && <ReceiptSheet payment={payment} onClose={close} />}
      {(open === "refund" || open === "void") && <RefundSheet kind={open} payment={payment} onClose={close} />}
    </>
  );
}

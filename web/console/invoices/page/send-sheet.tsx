import { useState } from "react";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useWords } from "../../words/language.tsx";
import { useInvoiceCommand } from "../use-invoice-command.ts";
import type { InvoiceSheetProps } from "./command-sheet.tsx";
import { MailGlance } from "./mail-glance.tsx";

/** Exactly what will leave, and to whom. */
export function SendSheet({ invoice, isOpen, onClose }: InvoiceSheetProps) {
  const { say } = useWords();
  const formats = useFormats();
  const customer = useThing<CustomerShape>("customers", paths.customer(invoice.customerId), { enabled: isOpen }).data;
  const usual = customer?.emails.invoices || customer?.emails.general || "";
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const command = useInvoiceCommand(invoice.id);
  const to = (typed ?? usual).trim();
  const close = () => {
    setTyped(null);
    setMessage("");
    onClose();
  };
  const send = () => command.start({
    name: "send", body: { ...(to !== usual && { to: to.split(/[,;\s]+/).filter(Boolean) }), ...(message.trim() && { message: message.trim() }) },
    toast: say("send.toast", { number: invoice.number ?? "" }), done: close,
  });
  return (
    <Sheet
      title={say("send.title", { number: invoice.number ?? "" })} isOpen={isOpen} onClose={close} wide
      actions={<Button look="primary" icon="send" isPending={command.isPending} isDisabled={to === ""} onPress={send}>{say("send.button")}</Button>}
    >
      <p>{say(invoice.sentAt ? "send.again" : "send.words", { amount: formats.money(invoice.balanceMinor, invoice.currency), name: invoice.customerName })}</p>
      <Field label={say("send.to")} type="text" inputMode="email" value={typed ?? usual} onChange={setTyped} hint={customer && usual === "" ? say("send.noAddress") : undefined} />
      <Field label={say("send.message")} hint={say("send.messageHint")} lines={3} value={message} onChange={setMessage} />
      {isOpen && <MailGlance invoiceId={invoice.id} language={customer?.language ?? invoice.language} />}
    </Sheet>
  );
}

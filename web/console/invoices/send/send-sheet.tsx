import { useState } from "react";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { Channel } from "../../server/shapes/delivery.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceRow, InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Button } from "../../ui/button.tsx";
import { Radios } from "../../ui/radios.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useCommand } from "../use-command.ts";
import { useKindWords } from "../use-kind-words.ts";
import { LetterWay } from "./letter-way.tsx";
import { MailWay } from "./mail-way.tsx";
import { TextWay } from "./text-way.tsx";
import { mailAddressOf, usualWay, ways } from "./ways.ts";

interface SendSheetProps {
  document: InvoiceRow & Pick<InvoiceShape, "language">;
  isOpen: boolean;
  onClose(): void;
}

const nothing = { channel: null as Channel | null, to: null as string | null, message: "" };

/** Exactly what will leave, on which way, and to whom. */
export function SendSheet({ document, isOpen, onClose }: SendSheetProps) {
  const kind = kindOf(document.id);
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const customer = useThing<CustomerShape>("customers", paths.customer(document.customerId), { enabled: isOpen }).data;
  const [wish, setWish] = useState(nothing);
  const command = useCommand(document.id);
  const change = (part: Partial<typeof nothing>) => setWish((before) => ({ ...before, ...part }));
  const usual = mailAddressOf(customer);
  const channel = wish.channel ?? usualWay(customer);
  const to = (wish.to ?? usual).trim();
  const close = () => {
    setWish(nothing);
    onClose();
  };
  const mail = { ...(to !== usual && { to: to.split(/[,;\s]+/).filter(Boolean) }), ...(wish.message.trim() && { message: wish.message.trim() }) };
  const send = () => command.start({ name: "send", body: { channel, ...(channel === "email" && mail) }, toast: say(channel === "letter" ? "send.letterToast" : "send.toast", { number: document.number ?? "" }), done: close });
  const amount = formats.money(kind === "invoice" && document.balanceMinor > 0 ? document.balanceMinor : document.totalMinor, document.currency);
  return (
    <Sheet
      title={say("send.title", { number: document.number ?? "" })} isOpen={isOpen} onClose={close} wide
      actions={<Button look="primary" icon="send" isPending={command.isPending} isDisabled={!customer || (channel === "email" && to === "")} onPress={send}>{say(channel === "letter" ? "send.letterButton" : "send.button")}</Button>}
    >
      <p>{document.sentAt && `${say("send.already", { name: document.customerName })} `}{say(channel === "letter" ? "send.letterWords" : "send.words", { channel, amount, name: document.customerName })}</p>
      <Radios inRow label={say("send.way")} options={ways(customer, say)} value={channel} onChange={(chosen) => change({ channel: chosen })} />
      {channel === "email" && <MailWay document={document} customer={customer} to={wish.to ?? usual} message={wish.message} onChange={change} />}
      {channel === "letter" && customer && <LetterWay customer={customer} />}
      {channel === "sms" && customer && <TextWay documentId={document.id} phone={customer.phone ?? ""} />}
    </Sheet>
  );
}

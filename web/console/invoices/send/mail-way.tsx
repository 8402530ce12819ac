import { kindOf } from "../../server/shapes/document-kind.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { InvoiceRow, InvoiceShape } from "../../server/shapes/invoice.ts";
import { Field } from "../../ui/field.tsx";
import { useWords } from "../../words/language.tsx";
import { MailGlance } from "./mail-glance.tsx";
import { mailAddressOf } from "./ways.ts";

/** By e-mail: to which address, with which words, and how it will look. */
export function MailWay({ document, customer, to, message, onChange }: {
  document: InvoiceRow & Pick<InvoiceShape, "language">; customer: CustomerShape | undefined; to: string; message: string; onChange(change: { to?: string; message?: string }): void;
}) {
  const { say } = useWords();
  return (
    <>
      <Field label={say("send.to")} type="text" inputMode="email" value={to} onChange={(typed) => onChange({ to: typed })} hint={customer && mailAddressOf(customer) === "" ? say("send.noAddress") : undefined} />
      <Field label={say("send.message")} hint={say("send.messageHint")} lines={3} value={message} onChange={(typed) => onChange({ message: typed })} />
      <MailGlance template={kindOf(document.id)} documentId={document.id} language={customer?.language ?? document.language} />
    </>
  );
}

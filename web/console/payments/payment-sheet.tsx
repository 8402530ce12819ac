import { useState, type ReactNode } from "react";
import { paths } from "../paths.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { PaymentMethod } from "../server/shapes/payment.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { DOCUMENT_READINGS } from "../invoices/use-command.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { DateField } from "../ui/date-field.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt, Form } from "../ui/form.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { paymentMethods } from "./payment-methods.ts";
import { Shares } from "./shares.tsx";
import { usePaymentText } from "./use-payment-text.ts";

const OWN_PLACE = /^(amountMinor|receivedOn|method|reference|allocations\[0\]\.amountMinor)$/;

interface PaymentSheetProps {
  /** Invoices of one customer and currency that are open. */
  invoices: InvoiceRow[];
  /** Chosen before the amount. */
  before?: ReactNode;
  onClose(): void;
}

/** Records money that arrived: for one invoice, all of it or a part, or over several. */
export function PaymentSheet({ invoices, before, onClose }: PaymentSheetProps) {
  const { say } = useWords();
  const formats = useFormats();
  const typed = usePaymentText(invoices);
  const { text, change, currency, amountMinor, allocations } = typed;
  const [isTried, setTried] = useState(false);
  const [first] = invoices;
  const save = useChange<Record<string, unknown>>({
    run: (server, body, key) => server.send("POST", paths.payments, { body, idempotencyKey: key }),
    faultsAtFields: true, refresh: DOCUMENT_READINGS,
    done: () => {
      notify({ tone: "good", text: say("payment.toast", { amount: formats.money(amountMinor ?? 0, currency) }) });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    const { receivedOn, method, reference } = text;
    if (typed.isWhole) save.start({ customerId: first?.customerId, amountMinor, currency, receivedOn, method, ...(reference.trim() && { reference: reference.trim() }), allocations });
  };
  const isBad = isTried && (amountMinor === undefined || amountMinor <= 0);
  const fault = isBad ? say("form.badAmount") : faultAt(save.faults, "amountMinor") ?? faultAt(save.faults, "allocations[0].amountMinor");
  const title = invoices.length === 1 ? say("payment.title", { number: first?.number ?? "" }) : say("action.pay");
  return (
    <Sheet
      title={title} isOpen onClose={onClose} wide={invoices.length > 1}
      actions={<Button look="primary" icon="check" isPending={save.isPending} isDisabled={!first} onPress={submit}>{say("payment.button")}</Button>}
    >
      {before}
      {first && (
        <Form label={say("action.pay")} onSubmit={submit} faults={save.faults} hasField={(at) => OWN_PLACE.test(at)}>
          <Field label={say("payment.amount", { currency })} inputMode="decimal" align="end" value={text.amount} onChange={(amount) => change({ amount })} fault={fault} autoFocus
            hint={invoices.length === 1 && amountMinor !== undefined && amountMinor > 0 ? <RestWords restMinor={first.balanceMinor - amountMinor} currency={currency} /> : undefined} />
          {invoices.length > 1 && <Shares invoices={invoices} typed={typed} isTried={isTried} />}
          <div className="form-row">
            <DateField label={say("payment.receivedOn")} value={text.receivedOn} onChange={(receivedOn) => change({ receivedOn })} fault={faultAt(save.faults, "receivedOn")} />
            <Choice<PaymentMethod> label={say("payment.method")} options={paymentMethods(say)} value={text.method} onChange={(method) => change({ method })} fault={faultAt(save.faults, "method")} />
          </div>
          <Field label={say("payment.reference")} hint={say("payment.referenceHint")} value={text.reference} onChange={(reference) => change({ reference })} fault={faultAt(save.faults, "reference")} />
          <input type="submit" hidden />
        </Form>
      )}
    </Sheet>
  );
}

function RestWords({ restMinor, currency }: { restMinor: number; currency: string }) {
  const { say } = useWords();
  const formats = useFormats();
  return <>{say(restMinor > 0 ? "payment.part" : restMinor < 0 ? "payment.tooMuch" : "payment.full", { amount: formats.money(Math.abs(restMinor), currency) })}</>;
}

import { useState } from "react";
import type { PaymentMethod } from "../../server/shapes/payment.ts";
import { formatMoneyForInput } from "../../../shared/money.ts";
import { parseMoney } from "../../../shared/parse-money.ts";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt, Form } from "../../ui/form.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import { INVOICE_READINGS } from "../use-invoice-command.ts";
import { paymentMethods } from "./payment-methods.ts";

const OWN_PLACES = ["amountMinor", "receivedOn", "method", "reference", "allocations[0].amountMinor"];

/** Records money that arrived: all of it, or a part. */
export function PaymentSheet({ invoice, onClose }: { invoice: InvoiceShape; onClose(): void }) {
  const { say, locale } = useWords();
  const formats = useFormats();
  const { currency, balanceMinor, customerId } = invoice;
  const [typed, setTyped] = useState(formatMoneyForInput({ amountMinor: balanceMinor, currency }, locale));
  const [receivedOn, setReceivedOn] = useState<string | null>(formats.today());
  const [method, setMethod] = useState<PaymentMethod>("bank-transfer");
  const [reference, setReference] = useState("");
  const [isBad, setBad] = useState(false);
  const amountMinor = parseMoney(typed, { currency, locale });
  const save = useChange<Record<string, unknown>>({
    run: (server, body, key) => server.send("POST", paths.payments, { body, idempotencyKey: key }),
    faultsAtFields: true, refresh: INVOICE_READINGS,
    done: () => {
      notify({ tone: "good", text: say("payment.toast", { amount: formats.money(amountMinor ?? 0, currency) }) });
      onClose();
    },
  });
  const submit = () => {
    setBad(amountMinor === undefined || amountMinor <= 0);
    if (amountMinor === undefined || amountMinor <= 0) return;
    save.start({ customerId, amountMinor, currency, receivedOn, method, ...(reference.trim() && { reference: reference.trim() }), allocations: [{ invoiceId: invoice.id, amountMinor }] });
  };
  const rest = balanceMinor - (amountMinor ?? 0);
  const fault = isBad ? say("form.badAmount") : faultAt(save.faults, "amountMinor") ?? faultAt(save.faults, "allocations[0].amountMinor");
  return (
    <Sheet
      title={say("payment.title", { number: invoice.number ?? "" })} isOpen onClose={onClose}
      actions={<Button look="primary" icon="check" isPending={save.isPending} onPress={submit}>{say("payment.button")}</Button>}
    >
      <Form label={say("action.pay")} onSubmit={submit} faults={save.faults} hasField={(at) => OWN_PLACES.includes(at)}>
        <Field label={say("payment.amount", { currency })} inputMode="decimal" align="end" value={typed} onChange={setTyped} fault={fault} autoFocus
          hint={amountMinor !== undefined && amountMinor > 0 ? say(rest > 0 ? "payment.part" : rest < 0 ? "payment.tooMuch" : "payment.full", { amount: formats.money(Math.abs(rest), currency) }) : undefined} />
        <DateField label={say("payment.receivedOn")} value={receivedOn} onChange={setReceivedOn} fault={faultAt(save.faults, "receivedOn")} />
        <Choice<PaymentMethod> label={say("payment.method")} options={paymentMethods(say)} value={method} onChange={setMethod} fault={faultAt(save.faults, "method")} />
        <Field label={say("payment.reference")} hint={say("payment.referenceHint")} value={reference} onChange={setReference} fault={faultAt(save.faults, "reference")} />
        <input type="submit" hidden />
      </Form>
    </Sheet>
  );
}

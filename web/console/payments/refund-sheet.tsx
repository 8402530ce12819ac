import { useState } from "react";
import { formatMoneyForInput } from "../../shared/money.ts";
import { parseMoney } from "../../shared/parse-money.ts";
import { DOCUMENT_READINGS } from "../invoices/use-command.ts";
import { paths } from "../paths.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt, Form } from "../ui/form.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { leftMinor } from "./payment-badge.tsx";
import { useRefundMeaning } from "./use-refund-meaning.ts";

/** Money that goes back, or a payment that never was: how much, why, and what that means. */
export function RefundSheet({ kind, payment, onClose }: { kind: "refund" | "void"; payment: PaymentShape; onClose(): void }) {
  const { say, locale } = useWords();
  const formats = useFormats();
  const { currency } = payment;
  const left = leftMinor(payment);
  const [typed, setTyped] = useState(formatMoneyForInput({ amountMinor: left, currency }, locale));
  const [reason, setReason] = useState("");
  const amountMinor = kind === "void" ? left : parseMoney(typed, { currency, locale });
  const isGood = amountMinor !== undefined && amountMinor > 0 && amountMinor <= left;
  const meaning = useRefundMeaning(kind, payment, isGood ? amountMinor : 0);
  const save = useChange<Record<string, unknown>>({
    run: (server, body, key) => server.send("POST", paths.paymentAction(payment.id, kind), { body, idempotencyKey: key }),
    faultsAtFields: true, refresh: DOCUMENT_READINGS,
    done: () => {
      notify({ tone: "good", text: say(kind === "void" ? "payment.voidedToast" : "refund.toast", { amount: formats.money(amountMinor ?? 0, currency) }) });
      onClose();
    },
  });
  const submit = () => isGood && save.start({ ...(kind === "refund" && { amountMinor }), ...(reason.trim() && { reason: reason.trim() }) });
  const fault = isGood ? faultAt(save.faults, "amountMinor") : say("refund.badAmount", { left: formats.money(left, currency) });
  const button = kind === "void" ? say("payment.void") : say("refund.button", { amount: isGood ? formats.money(amountMinor, currency) : "" });
  return (
    <Sheet
      title={kind === "void" ? say("payment.void") : say("refund.title")} isOpen onClose={onClose}
      actions={<Button look="danger" icon={kind === "void" ? "ban" : "undo"} isPending={save.isPending} isDisabled={!isGood} onPress={submit}>{button}</Button>}
    >
      <Form label={say("refund.title")} onSubmit={submit} faults={save.faults} hasField={(at) => at === "amountMinor" || at === "reason"}>
        {kind === "refund" && <Field label={say("payment.amount", { currency })} inputMode="decimal" align="end" value={typed} onChange={setTyped} fault={fault} autoFocus />}
        <Field label={say("refund.reason")} hint={say("refund.reasonHint")} value={reason} onChange={setReason} fault={faultAt(save.faults, "reason")} />
        <input type="submit" hidden />
      </Form>
      <ul className="bullets">{meaning.map((fact) => <li key={fact}>{fact}</li>)}</ul>
    </Sheet>
  );
}

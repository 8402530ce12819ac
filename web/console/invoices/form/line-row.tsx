import { formatMoneyForInput } from "../../../shared/money.ts";
import { parseMoney } from "../../../shared/parse-money.ts";
import type { Fault } from "../../../shared/problem.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import type { DraftLine } from "./draft.ts";

interface LineRowProps {
  line: DraftLine;
  n: number;
  currency: string;
  amountMinor: number | null;
  faults: readonly Fault[];
  onChange(change: Partial<DraftLine>): void;
  onRemove?: () => void;
}

/** One line: what, how many, at what price, with which tax, and what that makes. */
export function LineRow({ line, n, currency, amountMinor, faults, onChange, onRemove }: LineRowProps) {
  const { say, locale } = useWords();
  const formats = useFormats();
  const fault = (part: string) => faultAt(faults, `items[${n}].${part}`);
  const named = (word: string) => `${word}, ${say("form.line", { n: n + 1 })}`;
  const tidy = () => {
    const unitPriceMinor = parseMoney(line.unitPrice, { currency, locale });
    if (unitPriceMinor !== undefined) onChange({ unitPrice: formatMoneyForInput({ amountMinor: unitPriceMinor, currency }, locale) });
  };
  return (
    <tr className="line">
      <td className="line-name">
        <Field hideLabel label={named(say("form.name"))} placeholder={say("form.nameHint")} value={line.name} onChange={(name) => onChange({ name })} fault={fault("name")} />
        <Field hideLabel label={named(say("form.description"))} placeholder={say("form.description")} value={line.description} onChange={(description) => onChange({ description })} fault={fault("description")} />
      </td>
      <td className="line-quantity" data-head={say("form.quantity")}>
        <Field hideLabel align="end" inputMode="decimal" label={named(say("form.quantity"))} value={line.quantity} onChange={(quantity) => onChange({ quantity })} fault={fault("quantity")} />
      </td>
      <td className="line-price" data-head={say("form.unitPrice", { currency })}>
        <Field hideLabel align="end" inputMode="decimal" label={named(say("form.unitPrice", { currency }))} value={line.unitPrice} onChange={(unitPrice) => onChange({ unitPrice })} onBlur={tidy} fault={fault("unitPriceMinor")} />
      </td>
      <td className="line-tax" data-head={say("form.taxRate")}>
        <Field hideLabel align="end" inputMode="decimal" label={named(say("form.taxRate"))} value={line.taxRate} onChange={(taxRate) => onChange({ taxRate })} fault={fault("taxRate")} />
      </td>
      <td className="line-amount amount" data-head={say("form.amount")}>{amountMinor === null ? "–" : formats.money(amountMinor, currency)}</td>
      <td className="line-remove">{onRemove && <Button look="quiet" icon="trash" iconOnly onPress={onRemove}>{say("form.removeLine", { n: n + 1 })}</Button>}</td>
    </tr>
  );
}

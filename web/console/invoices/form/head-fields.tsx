import type { Fault } from "../../../shared/problem.ts";
import { Choice } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useCurrencyOptions } from "../../ui/use-currency-options.ts";
import { useWords } from "../../words/language.tsx";
import { CustomerField } from "./customer-field.tsx";
import type { Draft } from "./draft.ts";

/** Customer, days and currency. */
export function HeadFields({ draft, faults, onChange }: {
  draft: Draft; faults: readonly Fault[]; onChange(change: Partial<Draft>): void;
}) {
  const { say } = useWords();
  const options = useCurrencyOptions();
  return (
    <div className="form-grid">
      <CustomerField
        customerId={draft.customerId} name={draft.customerName} fault={faultAt(faults, "customerId")}
        onChange={(customer) => onChange({ customerId: customer?.id ?? null, customerName: customer?.name ?? "" })}
      />
      <Choice label={say("form.currency")} options={options} value={draft.currency} onChange={(currency) => onChange({ currency })} fault={faultAt(faults, "currency")} />
      <DateField label={say("form.issueOn")} value={draft.issueOn} onChange={(issueOn) => onChange({ issueOn })} fault={faultAt(faults, "issueOn")} />
      <DateField label={say("form.dueOn")} value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} fault={faultAt(faults, "dueOn")} />
      <DateField label={say("form.supplyOn")} value={draft.supplyOn} onChange={(supplyOn) => onChange({ supplyOn })} fault={faultAt(faults, "supply.on") ?? faultAt(faults, "supply")} />
    </div>
  );
}

import type { Fault } from "../../../shared/problem.ts";
import { Choice } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useCurrencyOptions } from "../../ui/use-currency-options.ts";
import { useKindWords } from "../use-kind-words.ts";
import { CustomerField } from "./customer-field.tsx";
import type { Draft } from "./draft.ts";

/** Customer, days and currency. What credits an invoice has its customer and currency. */
export function HeadFields({ draft, faults, onChange }: {
  draft: Draft; faults: readonly Fault[]; onChange(change: Partial<Draft>): void;
}) {
  const { say } = useKindWords(draft.kind);
  const options = useCurrencyOptions();
  return (
    <div className="form-grid">
      {!draft.creditsId && (
        <>
          <CustomerField
            customerId={draft.customerId} name={draft.customerName} fault={faultAt(faults, "customerId")}
            onChange={(customer) => onChange({ customerId: customer?.id ?? null, customerName: customer?.name ?? "" })}
          />
          <Choice label={say("form.currency")} options={options} value={draft.currency} onChange={(currency) => onChange({ currency })} fault={faultAt(faults, "currency")} />
        </>
      )}
      <DateField label={say("form.issueOn")} value={draft.issueOn} onChange={(issueOn) => onChange({ issueOn })} fault={faultAt(faults, "issueOn")} />
      {draft.kind !== "credit-note" && <DateField label={say("form.dueOn")} value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} fault={faultAt(faults, "dueOn")} />}
      {draft.kind !== "estimate" && <DateField label={say("form.supplyOn")} value={draft.supplyOn} onChange={(supplyOn) => onChange({ supplyOn })} fault={faultAt(faults, "supply.on") ?? faultAt(faults, "supply")} />}
    </div>
  );
}

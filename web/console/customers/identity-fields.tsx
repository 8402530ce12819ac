import type { Fault } from "../../shared/problem.ts";
import { Field } from "../ui/field.tsx";
import { faultAt } from "../ui/form.tsx";
import { Radios } from "../ui/radios.tsx";
import { useWords } from "../words/language.tsx";
import type { CustomerText } from "./typed-customer.ts";

/** Who the customer is. */
export function IdentityFields({ text, faults, onChange }: { text: CustomerText; faults: readonly Fault[]; onChange(change: Partial<CustomerText>): void }) {
  const { say } = useWords();
  const kinds = [{ id: "company", label: say("customer.company") }, { id: "person", label: say("customer.person") }] as const;
  return (
    <fieldset className="form-group">
      <legend>{say("customer.title")}</legend>
      <Field label={say("customer.name")} value={text.name} onChange={(name) => onChange({ name })} fault={faultAt(faults, "name")} isRequired autoFocus />
      <div className="form-row">
        <Field label={say("customer.number")} value={text.number} onChange={(number) => onChange({ number })} fault={faultAt(faults, "number")} />
        <Field label={say("customer.vatId")} value={text.vatId} onChange={(vatId) => onChange({ vatId })} fault={faultAt(faults, "vatId")} />
      </div>
      <Radios label={say("customer.kind")} options={kinds} value={text.kind} onChange={(kind) => onChange({ kind })} />
    </fieldset>
  );
}

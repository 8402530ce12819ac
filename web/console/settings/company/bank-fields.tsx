import { groupedIban } from "../../../shared/iban.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Where customers pay to. */
export function BankFields({ text, faults, onChange }: FieldsProps) {
  const { say } = useWords();
  return (
    <fieldset className="form-group">
      <legend>{say("settings.bank")}</legend>
      <Field label={say("settings.holder")} value={text.holder} onChange={(holder) => onChange({ holder })} fault={faultAt(faults, "bank.holder") ?? faultAt(faults, "bank")} />
      <div className="form-row">
        <Field label="IBAN" value={text.iban} onChange={(iban) => onChange({ iban })} onBlur={() => onChange({ iban: groupedIban(text.iban) })} fault={faultAt(faults, "bank.iban")} />
        <Field width="middle" label="BIC" value={text.bic} onChange={(bic) => onChange({ bic })} fault={faultAt(faults, "bank.bic")} />
      </div>
    </fieldset>
  );
}

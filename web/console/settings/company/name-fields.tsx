import { languageNames, languages } from "../../../shared/languages.ts";
import { Choice } from "../../ui/choice.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useCurrencyOptions } from "../../ui/use-currency-options.ts";
import { useWords } from "../../words/language.tsx";
import type { FieldsProps } from "./fields-props.ts";

const languageOptions = languages.map((id) => ({ id, label: languageNames[id] }));
const zoneOptions = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((id) => ({ id, label: id.replaceAll("_", " ") }));

/** Name, language, zone and currency. */
export function NameFields({ text, faults, onChange }: FieldsProps) {
  const { say } = useWords();
  const currencyOptions = useCurrencyOptions();
  return (
    <fieldset className="form-group">
      <legend>{say("settings.company")}</legend>
      <Field label={say("customer.name")} value={text.name} onChange={(name) => onChange({ name })} fault={faultAt(faults, "name")} isRequired />
      <Field type="email" label={say("customer.email")} hint={say("settings.emailHint")} value={text.email} onChange={(email) => onChange({ email })} fault={faultAt(faults, "email")} isRequired />
      <div className="form-row">
        <Choice label={say("settings.language")} hint={say("settings.languageHint")} options={languageOptions} value={text.language} onChange={(language) => onChange({ language })} fault={faultAt(faults, "language")} />
        <Choice label={say("settings.zone")} hint={say("settings.zoneHint")} options={zoneOptions} value={text.timeZone} onChange={(timeZone) => onChange({ timeZone })} fault={faultAt(faults, "timeZone")} />
      </div>
      <Choice label={say("form.currency")} hint={say("settings.currencyHint")} options={currencyOptions} value={text.currency} onChange={(currency) => onChange({ currency })} fault={faultAt(faults, "currency")} />
    </fieldset>
  );
}

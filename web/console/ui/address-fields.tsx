import { useMemo } from "react";
import type { Fault } from "../../shared/problem.ts";
import { useWords } from "../words/language.tsx";
import type { AddressText } from "./address-text.ts";
import { Choice } from "./choice.tsx";
import { countries } from "./countries.ts";
import { Field } from "./field.tsx";
import { faultAt } from "./form.tsx";

/** The fields of a postal address. */
export function AddressFields({ text, faults, onChange }: { text: AddressText; faults: readonly Fault[]; onChange(change: Partial<AddressText>): void }) {
  const { say, locale } = useWords();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return countries.map((id) => ({ id, label: names.of(id) ?? id })).sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [locale]);
  const fault = (part: string) => faultAt(faults, `address.${part}`) ?? (part === "line1" ? faultAt(faults, "address") : undefined);
  return (
    <fieldset className="form-group">
      <legend>{say("address.title")}</legend>
      <Field label={say("address.line1")} value={text.line1} onChange={(line1) => onChange({ line1 })} fault={fault("line1")} />
      <Field label={say("address.line2")} value={text.line2} onChange={(line2) => onChange({ line2 })} fault={fault("line2")} />
      <div className="form-row">
        <Field width="small" label={say("address.postalCode")} value={text.postalCode} onChange={(postalCode) => onChange({ postalCode })} fault={fault("postalCode")} />
        <Field label={say("customer.city")} value={text.city} onChange={(city) => onChange({ city })} fault={fault("city")} />
      </div>
      <Choice label={say("address.country")} options={options} value={text.country} onChange={(country) => onChange({ country })} fault={fault("country")} />
    </fieldset>
  );
}

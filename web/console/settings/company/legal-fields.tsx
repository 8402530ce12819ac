import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { legalFactsOf, legalWords, type LegalFact } from "./legal-facts-by-country.ts";

/** The facts that the law of the company's country wants on its documents. */
export function LegalFields({ text, faults, onChange }: FieldsProps) {
  const { say } = useWords();
  const set = (fact: LegalFact, value: string) => onChange({ legal: { ...text.legal, [fact]: value } });
  const wanted = legalFactsOf(text.country);
  // A fact that is stored but not asked for in this country stays visible, so that nothing is kept in secret.
  const others = (Object.keys(legalWords) as LegalFact[]).filter((fact) => !wanted.includes(fact) && text.legal[fact] !== "");
  return (
    <fieldset className="form-group">
      <legend>{say("settings.legal")}</legend>
      <p className="soft">{say("settings.legalHint")}</p>
      <Field label={say("customer.vatId")} value={text.vatId} onChange={(vatId) => onChange({ vatId })} fault={faultAt(faults, "vatId")} />
      <div className="form-pairs">
        {[...wanted.filter((fact) => fact !== "footer"), ...others].map((fact) => (
          <Field key={fact} label={say(legalWords[fact])} value={text.legal[fact]} onChange={(value) => set(fact, value)} fault={faultAt(faults, `legal.${fact}`)} />
        ))}
      </div>
      <Field label={say("legal.footer")} lines={3} value={text.legal.footer} onChange={(value) => set("footer", value)} fault={faultAt(faults, "legal.footer")} />
    </fieldset>
  );
}

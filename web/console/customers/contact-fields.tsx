import { languageNames, languages } from "../../shared/languages.ts";
import type { Fault } from "../../shared/problem.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt } from "../ui/form.tsx";
import { useWords } from "../words/language.tsx";
import type { CustomerText } from "./typed-customer.ts";

const channels = ["auto", "email", "letter", "sms"] as const;
const options = languages.map((id) => ({ id, label: languageNames[id] }));

/** How the customer is reached, and in which language. */
export function ContactFields({ text, faults, onChange }: { text: CustomerText; faults: readonly Fault[]; onChange(change: Partial<CustomerText>): void }) {
  const { say } = useWords();
  return (
    <fieldset className="form-group">
      <legend>{say("customer.contact")}</legend>
      <Field type="email" label={say("customer.email")} value={text.general} onChange={(general) => onChange({ general })} fault={faultAt(faults, "emails.general") ?? faultAt(faults, "emails")} />
      <Field type="email" label={say("customer.invoiceEmail")} hint={say("customer.invoiceEmailHint")} value={text.invoices} onChange={(invoices) => onChange({ invoices })} fault={faultAt(faults, "emails.invoices")} />
      <div className="form-row">
        <Field type="tel" label={say("customer.phone")} value={text.phone} onChange={(phone) => onChange({ phone })} fault={faultAt(faults, "phone")} />
        <Choice label={say("customer.language")} options={options} value={text.language} onChange={(language) => onChange({ language })} fault={faultAt(faults, "language")} />
      </div>
      <Choice label={say("customer.channel")} options={channels.map((id) => ({ id, label: say(`way.${id}`) }))} value={text.channel} onChange={(channel) => onChange({ channel })} fault={faultAt(faults, "channel")} />
      <Field label={say("customer.notes")} hint={say("customer.notesHint")} lines={3} value={text.notes} onChange={(notes) => onChange({ notes })} fault={faultAt(faults, "notes")} />
    </fieldset>
  );
}

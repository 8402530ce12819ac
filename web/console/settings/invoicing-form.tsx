import { useMemo, useState } from "react";
import type { CompanyShape } from "../server/shapes/company.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt, Form } from "../ui/form.tsx";
import { Radios } from "../ui/radios.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words/language.tsx";
import { useSaveCompany } from "./use-save-company.ts";

const AT_ONCE = "at-once";
const OWN_PLACES = ["sendHour", "imports.mailGuard", "imports.invoicesArrive", "numbering.invoicePrefix", "numbering.estimatePrefix", "numbering.creditNotePrefix"];

/** When invoices go out, how imported ones arrive, and how they are numbered. */
export function InvoicingForm({ company, etag }: { company: CompanyShape; etag: string | null }) {
  const { say, locale } = useWords();
  const may = useMay();
  const [hour, setHour] = useState(company.sendHour === null ? AT_ONCE : String(company.sendHour));
  const [arrive, setArrive] = useState(company.imports.invoicesArrive);
  const [guard, setGuard] = useState(String(company.imports.mailGuard));
  const [prefixes, setPrefixes] = useState(company.numbering);
  const [collect, setCollect] = useState(company.invoicing.collectEmail);
  const save = useSaveCompany(etag);
  const prefix = (part: Partial<CompanyShape["numbering"]>) => setPrefixes((before) => ({ ...before, ...part }));
  const hours = useMemo(() => hourOptions(locale, say("invoicing.atOnce")), [locale, say]);
  const submit = () => save.start({
    sendHour: hour === AT_ONCE ? null : Number(hour), imports: { invoicesArrive: arrive, mailGuard: Number(guard) }, numbering: prefixes, invoicing: { ...company.invoicing, collectEmail: collect },
  });
  return (
    <Form label={say("settings.invoicing")} onSubmit={submit} faults={save.faults} hasField={(at) => OWN_PLACES.includes(at)} className="form narrow">
      <fieldset className="form-group">
        <legend>{say("invoicing.sending")}</legend>
        <Choice label={say("invoicing.sendHour")} hint={say("invoicing.sendHourHint")} options={hours} value={hour} onChange={setHour} fault={faultAt(save.faults, "sendHour")} />
      </fieldset>
      <fieldset className="form-group">
        <legend>{say("shell.imports")}</legend>
        <Radios<"draft" | "issued"> label={say("invoicing.arrive")} value={arrive} onChange={setArrive} options={[
          { id: "draft", label: say("invoicing.arriveDraft"), hint: say("invoicing.arriveDraftHint") }, { id: "issued", label: say("invoicing.arriveIssued"), hint: say("invoicing.arriveIssuedHint") },
        ]} />
        <Field width="middle" inputMode="numeric" align="end" label={say("invoicing.guard")} hint={say("invoicing.guardHint")} value={guard} onChange={(typed) => setGuard(typed.replace(/\D/g, ""))} fault={faultAt(save.faults, "imports.mailGuard")} />
      </fieldset>
      <fieldset className="form-group">
        <legend>{say("invoicing.numbers")}</legend>
        <Field width="middle" label={say("invoicing.prefix")} hint={say("invoicing.prefixHint", { prefix: prefixes.invoicePrefix || "INV-" })} value={prefixes.invoicePrefix} onChange={(typed) => prefix({ invoicePrefix: typed })} fault={faultAt(save.faults, "numbering.invoicePrefix")} />
        <Field width="middle" label={say("invoicing.estimatePrefix")} value={prefixes.estimatePrefix} onChange={(typed) => prefix({ estimatePrefix: typed })} fault={faultAt(save.faults, "numbering.estimatePrefix")} />
        <Field width="middle" label={say("invoicing.creditNotePrefix")} value={prefixes.creditNotePrefix} onChange={(typed) => prefix({ creditNotePrefix: typed })} fault={faultAt(save.faults, "numbering.creditNotePrefix")} />
      </fieldset>
      <fieldset className="form-group switches">
        <legend>{say("invoicing.collect")}</legend>
        <p className="field-hint">{say("invoicing.collectWords")}</p>
        <Switch label={say("invoicing.collectOnInvoices")} value={collect.onInvoices} onChange={(onInvoices) => setCollect({ ...collect, onInvoices })} />
        <Switch label={say("invoicing.collectOnReminders")} value={collect.onReminders} onChange={(onReminders) => setCollect({ ...collect, onReminders })} />
      </fieldset>
      {may("settings") && <footer className="form-actions"><Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>}
    </Form>
  );
}

function hourOptions(locale: string, atOnce: string) {
  const format = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const hours = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), label: format.format(Date.UTC(2026, 0, 1, hour)) }));
  return [{ id: AT_ONCE, label: atOnce }, ...hours];
}

import { useState } from "react";
import type { CompanyShape } from "../../server/shapes/company.ts";
import { useMay } from "../../session/use-may.ts";
import { AddressFields } from "../../ui/address-fields.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import { useSaveCompany } from "../use-save-company.ts";
import { BankFields } from "./bank-fields.tsx";
import { LegalFields } from "./legal-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { NameFields } from "./name-fields.tsx";
import { companyBody, companyText, type CompanyText } from "./typed-company.ts";

const OWN_PLACE = /^(name|email|language|timeZone|currency|vatId|logo|accentColor|bank(\.\w+)?|legal\.\w+|address(\.\w+)?)$/;

/** Who sends the invoices: as it stands on paper, in mails and in the portal. */
export function CompanyForm({ company, etag }: { company: CompanyShape; etag: string | null }) {
  const { say } = useWords();
  const may = useMay();
  const [text, setText] = useState(() => companyText(company));
  const save = useSaveCompany(etag);
  const change = (part: Partial<CompanyText>) => setText((before) => ({ ...before, ...part }));
  const parts = { text, faults: save.faults, onChange: change };
  return (
    <Form label={say("settings.company")} onSubmit={() => save.start(companyBody(text))} faults={save.faults} hasField={(at) => OWN_PLACE.test(at)} className="form narrow">
      <NameFields {...parts} />
      <AddressFields {...parts} />
      <BankFields {...parts} />
      <LegalFields {...parts} />
      <LookFields {...parts} />
      {may("settings")
        ? <footer className="form-actions is-sticky"><Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>
        : <p className="soft">{say("settings.readOnly")}</p>}
    </Form>
  );
}

import { useMemo, useState, type ReactNode } from "react";
import type { Fault } from "../../../shared/problem.ts";
import { Button } from "../../ui/button.tsx";
import { Form, OtherFaults } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import { Totals } from "../totals.tsx";
import type { Draft } from "./draft.ts";
import { draftBody } from "./draft-body.ts";
import { draftTotals } from "./draft-totals.ts";
import { HeadFields } from "./head-fields.tsx";
import { LinesTable } from "./lines-table.tsx";
import { NotesFields } from "./notes-fields.tsx";

const OWN_PLACE = /^(customerId|issueOn|dueOn|supply(\.on)?|currency|customerReference|notes|items\[\d+\]\.(name|description|quantity|unitPriceMinor|taxRate))$/;

interface InvoiceFormProps {
  label: string;
  start: Draft;
  taxRate: string;
  faults: readonly Fault[];
  isPending: boolean;
  /** It has been issued: saving changes the invoice, not a draft. */
  isNumbered?: boolean;
  onSave(body: Record<string, unknown>, then: "stay" | "issue"): void;
  issueToo?: boolean;
  beside?: ReactNode;
}

/** The form of an invoice: who, when, what, and what it comes to while one types. */
export function InvoiceForm({ label, start, taxRate, faults: told, isPending, isNumbered = false, onSave, issueToo, beside }: InvoiceFormProps) {
  const { say, locale } = useWords();
  const [draft, setDraft] = useState(start);
  const [own, setOwn] = useState<Fault[]>([]);
  const totals = useMemo(() => draftTotals(draft, locale), [draft, locale]);
  const faults = own.length > 0 ? own : told;
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = (then: "stay" | "issue") => {
    const read = draftBody(draft, { say, locale });
    setOwn(read.faults);
    if (read.body) onSave(read.body, then);
  };
  return (
    <Form label={label} onSubmit={() => save("stay")} className="form invoice-form">
      <OtherFaults faults={faults} shown={(at) => OWN_PLACE.test(at)} />
      <HeadFields draft={draft} faults={faults} onChange={change} />
      <LinesTable draft={draft} amounts={totals.perLine} faults={faults} taxRate={taxRate} onChange={(lines) => change({ lines })} />
      <div className="form-foot-grid">
        <NotesFields draft={draft} faults={faults} onChange={change} />
        <Totals {...totals} currency={draft.currency} live />
      </div>
      <footer className="form-actions">
        {beside}
        <Button type="submit" look={issueToo ? "plain" : "primary"} isPending={isPending}>{say(isNumbered ? "form.save" : "form.saveDraft")}</Button>
        {issueToo && <Button look="primary" icon="check" isDisabled={isPending} onPress={() => save("issue")}>{say("form.issue")}</Button>}
      </footer>
    </Form>
  );
}

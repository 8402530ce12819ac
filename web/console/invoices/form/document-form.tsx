import { useMemo, useState, type ReactNode } from "react";
import type { Fault } from "../../../shared/problem.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { RestoredStrip } from "../../ui/restored-strip.tsx";
import type { Kept } from "../../ui/use-kept.ts";
import { Totals } from "../totals.tsx";
import { useKindWords } from "../use-kind-words.ts";
import type { Draft } from "./draft.ts";
import { draftBody } from "./draft-body.ts";
import { draftTotals } from "./draft-totals.ts";
import { CreditedStrip } from "../../credit-notes/credited-strip.tsx";
import { HeadFields } from "./head-fields.tsx";
import { LinesTable } from "./lines-table.tsx";
import { NotesFields } from "./notes-fields.tsx";

const OWN_PLACE = /^(customerId|issueOn|dueOn|supply(\.on)?|currency|customerReference|notes|items\[\d+\]\.(name|description|quantity|unitPriceMinor|taxRate))$/;

export type Then = "stay" | "issue";

interface DocumentFormProps {
  label: string;
  kept: Kept<Draft>;
  /** What a new line starts with, as it is typed. */
  taxRate: string;
  /** What the server said of the last try. */
  faults: readonly Fault[];
  isPending: boolean;
  onSave(body: Record<string, unknown>, then: Then): void;
  /** The words of the button that only saves. */
  saveWords: string;
  issueToo?: boolean;
  beside?: ReactNode;
}

/** The form of a document: who, when, what, and what it comes to while one types. */
export function DocumentForm({ label, kept, taxRate, faults: told, isPending, onSave, saveWords, issueToo, beside }: DocumentFormProps) {
  const { typed: draft, change } = kept;
  const { say, locale } = useKindWords(draft.kind);
  const [isTried, setTried] = useState(false);
  const totals = useMemo(() => draftTotals(draft, locale), [draft, locale]);
  const read = useMemo(() => draftBody(draft, { say, locale }), [draft, say, locale]);
  // After the first try faults come and go while one types.
  const faults = isTried && read.faults.length > 0 ? read.faults : told;
  const submit = (pressed: string | undefined) => {
    setTried(true);
    if (read.body) onSave(read.body, pressed === "issue" ? "issue" : "stay");
  };
  return (
    <Form label={label} onSubmit={submit} faults={faults} hasField={(at) => OWN_PLACE.test(at)} className="form invoice-form">
      {kept.isRestored && <RestoredStrip onDiscard={kept.discard} />}
      {draft.creditsId && <CreditedStrip invoiceId={draft.creditsId} />}
      <HeadFields draft={draft} faults={faults} onChange={change} />
      <LinesTable draft={draft} amounts={totals.perLine} faults={faults} taxRate={taxRate} onChange={(lines) => change({ lines })} />
      <div className="form-foot-grid">
        <NotesFields draft={draft} faults={faults} onChange={change} />
        <Totals {...totals} currency={draft.currency} live />
      </div>
      <footer className="form-actions">
        {beside}
        <Button type="submit" look={issueToo ? "plain" : "primary"} isPending={isPending}>{saveWords}</Button>
        {issueToo && <Button type="submit" value="issue" look="primary" icon="check" isDisabled={isPending}>{say("form.issue")}</Button>}
      </footer>
    </Form>
  );
}

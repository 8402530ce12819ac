import type { Fault } from "../../../shared/problem.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../words/language.tsx";
import { emptyLine, type Draft, type DraftLine } from "./draft.ts";
import { LineRow } from "./line-row.tsx";

/** The lines of the invoice, one row each. */
export function LinesTable({ draft, amounts, faults, taxRate, onChange }: {
  draft: Draft; amounts: (number | null)[]; faults: readonly Fault[]; taxRate: string; onChange(lines: DraftLine[]): void;
}) {
  const { say } = useWords();
  const { lines, currency } = draft;
  const set = (key: string, change: Partial<DraftLine>) => onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  return (
    <section className="lines" aria-label={say("form.lines")}>
      <table className="lines-table">
        <caption className="visually-hidden">{say("form.lines")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("form.name")}</th>
            <th scope="col" className="is-end">{say("form.quantity")}</th>
            <th scope="col" className="is-end">{say("form.unitPrice", { currency })}</th>
            <th scope="col" className="is-end">{say("form.taxRate")}</th>
            <th scope="col" className="is-end">{say("form.amount")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => (
            <LineRow
              key={line.key} line={line} n={n} currency={currency} amountMinor={amounts[n] ?? null} faults={faults}
              onChange={(change) => set(line.key, change)} {...(lines.length > 1 && { onRemove: () => onChange(lines.filter((each) => each.key !== line.key)) })}
            />
          ))}
        </tbody>
      </table>
      <Button icon="plus" onPress={() => onChange([...lines, emptyLine(lines.at(-1)?.taxRate ?? taxRate)])}>{say("form.addLine")}</Button>
    </section>
  );
}

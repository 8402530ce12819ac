import type { TaxLine } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { useWords } from "../words/language.tsx";

/** Net, tax per rate, total: as on paper. */
export function Totals({ subtotalMinor, taxes, totalMinor, currency, live }: {
  subtotalMinor: number; taxes: readonly TaxLine[]; totalMinor: number; currency: string; live?: boolean;
}) {
  const { say } = useWords();
  const formats = useFormats();
  return (
    <dl className="totals" {...(live && { "aria-live": "polite" as const })}>
      <div><dt>{say("totals.net")}</dt><dd className="amount">{formats.money(subtotalMinor, currency)}</dd></div>
      {taxes.map((tax) => (
        <div key={`${tax.rate} ${tax.category}`}>
          <dt>{say("totals.tax", { rate: formats.percent(tax.rate), net: formats.money(tax.netMinor, currency) })}</dt>
          <dd className="amount">{formats.money(tax.taxMinor, currency)}</dd>
        </div>
      ))}
      <div className="totals-sum"><dt>{say("totals.total")}</dt><dd className="amount">{formats.money(totalMinor, currency)}</dd></div>
    </dl>
  );
}

import type { InvoiceItem } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useWords } from "../../words/language.tsx";

/** The lines with quantity, price, tax and amount. */
export function DocumentLines({ items, amountsMinor, currency }: { items: readonly InvoiceItem[]; amountsMinor: readonly number[]; currency: string }) {
  const { say, locale } = useWords();
  const formats = useFormats();
  const quantity = (text: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(text as Intl.StringNumericLiteral);
  return (
    <table className="document-lines">
      <caption className="visually-hidden">{say("form.lines")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("form.name")}</th>
          <th scope="col" className="is-end">{say("form.quantity")}</th>
          <th scope="col" className="is-end rank-3">{say("document.unitPrice")}</th>
          <th scope="col" className="is-end rank-3">{say("form.taxRate")}</th>
          <th scope="col" className="is-end">{say("form.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line, n) => (
          <tr key={n}>
            <td>{line.name}{line.description && <p className="soft">{line.description}</p>}</td>
            <td className="amount">{quantity(line.quantity)}</td>
            <td className="amount rank-3">{formats.money(line.unitPriceMinor, currency)}</td>
            <td className="amount rank-3">{formats.percent(line.taxRate)}</td>
            <td className="amount">{formats.money(amountsMinor[n] ?? 0, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

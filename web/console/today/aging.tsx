import { Link } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import { ages, type AgingShape } from "../server/shapes/aging.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";

/** Customers that the table shows; the report has the others. */
const SHOWN = 10;

/** What is owed since when: one row for each customer, each cell with a bar of its share; read as a table by anyone. */
export function Aging() {
  const { say } = useWords();
  const formats = useFormats();
  const report = useThing<AgingShape>("aging", paths.aging).data;
  if (!report || report.data.length === 0) return null;
  const most = Math.max(1, ...report.data.slice(0, SHOWN).flatMap((row) => ages.map((age) => row.ages[age])));
  return (
    <section className="aging">
      <h2>{say("aging.title")}</h2>
      <div className="aging-scroll" role="region" aria-label={say("aging.title")} tabIndex={0}>
        <table className="list">
          <caption className="visually-hidden">{say("aging.caption")}</caption>
          <thead>
            <tr><th scope="col">{say("invoices.customer")}</th>{ages.map((age) => <th key={age} scope="col" className="is-end">{say(`aging.${age}`)}</th>)}<th scope="col" className="is-end">{say("aging.total")}</th></tr>
          </thead>
          <tbody>
            {report.data.slice(0, SHOWN).map((row) => (
              <tr key={`${row.customerId} ${row.currency}`}>
                <th scope="row" className="name"><Link to="/customers/$customerId" params={{ customerId: row.customerId }}>{row.customerName}</Link></th>
                {ages.map((age) => (
                  <td key={age} className="amount is-end">
                    {row.ages[age] !== 0 && <><span className={`aging-bar is-${age}`} style={{ inlineSize: `${Math.round((Math.max(0, row.ages[age]) / most) * 100)}%` }} aria-hidden="true" />{formats.money(row.ages[age], row.currency)}</>}
                  </td>
                ))}
                <td className="amount is-end"><strong>{formats.money(row.totalMinor, row.currency)}</strong></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {report.totals.map((total) => (
              <tr key={total.currency}>
                <th scope="row">{say("aging.all", { currency: total.currency })}</th>
                {ages.map((age) => <td key={age} className="amount is-end">{formats.money(total.ages[age], total.currency)}</td>)}
                <td className="amount is-end"><strong>{formats.money(total.totalMinor, total.currency)}</strong></td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      {report.customers > SHOWN && <p className="soft">{say("aging.more", { shown: SHOWN, count: report.customers })}</p>}
      {report.isPartial && <p className="soft">{say("aging.partial")}</p>}
    </section>
  );
}

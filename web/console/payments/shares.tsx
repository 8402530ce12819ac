import type { InvoiceRow } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";
import { oldestFirst } from "./suggested-shares.ts";
import type { TypedPayment } from "./use-payment-text.ts";

/** Which invoice takes what of the amount: suggested oldest first, until somebody types; and whether it adds up. */
export function Shares({ invoices, typed, isTried }: { invoices: readonly InvoiceRow[]; typed: TypedPayment; isTried: boolean }) {
  const { say } = useWords();
  const formats = useFormats();
  const { currency, restMinor, amountMinor } = typed;
  const tone = restMinor === 0 ? "is-good" : isTried || restMinor < 0 ? "is-bad" : "";
  return (
    <section className="shares" aria-label={say("payment.shares")}>
      <table className="document-lines">
        <caption className="visually-hidden">{say("payment.shares")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("invoice.title")}</th>
            <th scope="col" className="rank-3">{say("invoices.dueOn")}</th>
            <th scope="col" className="is-end">{say("invoices.open")}</th>
            <th scope="col" className="is-end">{say("payment.share")}</th>
          </tr>
        </thead>
        <tbody>
          {oldestFirst(invoices).map(({ id, number, dueOn, balanceMinor }) => (
            <tr key={id}>
              <td>{number}</td>
              <td className="rank-3 nowrap">{formats.day(dueOn)}</td>
              <td className="amount">{formats.money(balanceMinor, currency)}</td>
              <td className="share"><Field hideLabel align="end" inputMode="decimal" label={say("payment.shareOf", { number: number ?? "" })} value={typed.shareText(id)} onChange={(text) => typed.share(id, text)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {Boolean(amountMinor) && (
        <p className={`shares-sum ${tone}`} role="status">
          <Icon name={restMinor === 0 ? "check" : "warning"} />
          <span>{say(restMinor === 0 ? "payment.adds" : restMinor > 0 ? "payment.left" : "payment.tooMany", { amount: formats.money(Math.abs(restMinor), currency) })}</span>
          {typed.text.shares && <Button look="quiet" icon="undo" onPress={() => typed.change({ shares: null })}>{say("payment.suggest")}</Button>}
        </p>
      )}
    </section>
  );
}

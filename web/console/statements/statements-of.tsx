import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { Page } from "../server/shapes/page.ts";
import type { StatementShape } from "../server/shapes/statement.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Icon } from "../ui/icon.tsx";
import { SaveButton } from "../ui/save-button.tsx";
import { useWords } from "../words/language.tsx";

/** The statements that a customer was made, the newest first, and when each was sent. */
export function StatementsOf({ customer }: { customer: Pick<CustomerShape, "id"> }) {
  const { say } = useWords();
  const formats = useFormats();
  const statements = useThing<Page<StatementShape>>("statements", paths.statements(customer.id)).data?.data ?? [];
  if (statements.length === 0) return null;
  return (
    <section className="card timeline" aria-label={say("statement.all")}>
      <h2>{say("statement.all")}</h2>
      <ol className="timeline-lines">
        {statements.map(({ id, kind, from, to, closingMinor, currency, sentAt, createdAt }) => (
          <li key={id} className={`timeline-line has-tool ${sentAt ? "is-good" : "is-plain"}`}>
            <span className="timeline-mark"><Icon name={sentAt ? "mail" : "pdf"} /></span>
            <div>
              <p>{say(kind === "open-item" ? "statement.openItem" : "statement.balanceForward")} · <span className="nowrap">{formats.day(from)} – {formats.day(to)}</span></p>
              <p>{say("statement.balance", { amount: formats.money(closingMinor, currency) })}</p>
              <p className="soft">{sentAt ? say("statement.sentAt", { at: formats.instant(sentAt) }) : say("statement.notSent", { at: createdAt ? formats.instant(createdAt) : "" })}</p>
            </div>
            <SaveButton path={paths.statementPdf(id)} fileName={`${say("statement.one")} ${to}.pdf`}>{say("statement.pdf", { to: formats.day(to) })}</SaveButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { Icon } from "../ui/icon.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { wayWords } from "./way-words.ts";

/** The address in use and, beside it, the one that the customer gave: taken over, copied for the books, or put away. */
export function SendingSettings({ customer }: { customer: CustomerShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const { emails, providedEmail: given } = customer;
  const decide = useChange<{ decision: "accept" | "dismiss" }, CustomerShape>({
    run: (server, body, key) => server.send("POST", paths.emailDecision(customer.id), { body, idempotencyKey: key }),
    refresh: ["customers", "today", "invoices"],
    done: (_after, { decision }) => notify({ tone: "good", text: decision === "accept" ? say("customer.acceptedEmail", { address: given?.address ?? "" }) : say("customer.dismissedEmail") }),
  });
  return (
    <section className="form narrow" aria-labelledby="sending">
      <h2 id="sending">{say("customer.sending")}</h2>
      <div className="card">
        <dl className="facts">
          <div><dt>{say("customer.inUse")}</dt><dd className="name">{emails.invoices ?? emails.general ?? say("customer.noEmail")}</dd></div>
          <div><dt>{say("customer.channel")}</dt><dd>{say(wayWords[customer.channel ?? "auto"])}</dd></div>
        </dl>
      </div>
      <div className="card provided">
        <h3>{say("customer.provided")}</h3>
        {!given && <p className="soft">{say("customer.nothingProvided")}</p>}
        {given && (
          <>
            <CopyField label={say("customer.email")} text={given.address} />
            <p className="soft">{say("customer.providedWhen", { at: formats.instant(given.givenAt) })}</p>
            {given.invoiceIds.length > 0 && <p className="soft">{say("customer.providedWith")} {given.invoiceIds.map((invoiceId) => <Link key={invoiceId} to="/invoices/$invoiceId" params={{ invoiceId }}>{say("invoice.title", { kind: "invoice" })}</Link>)}</p>}
            <p className={`strip ${given.verifiedAt ? "is-good" : "is-warn"}`}><Icon name={given.verifiedAt ? "check" : "clock"} /><span className="strip-words">{given.verifiedAt ? say("customer.verified", { at: formats.instant(given.verifiedAt) }) : say("customer.notVerified")}</span></p>
            {may("write") && (
              <div className="settle">
                <Button look="primary" icon="check" isPending={decide.isPending} onPress={() => decide.start({ decision: "accept" })}>{say("customer.acceptEmail")}</Button>
                <Button isPending={decide.isPending} onPress={() => decide.start({ decision: "dismiss" })}>{say("customer.dismissEmail")}</Button>
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}

import { paths } from "../paths.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useFormats } from "../server/use-formats.ts";
import { SaveButton } from "../ui/save-button.tsx";
import { useWords } from "../words/language.tsx";

/** What of a payment went back, when and why. */
export function Refunds({ payment: { refunds = [], currency } }: { payment: PaymentShape }) {
  const { say } = useWords();
  const formats = useFormats();
  if (refunds.length === 0) return null;
  return (
    <section aria-label={say("refund.all")}>
      <h2>{say("refund.all")}</h2>
      <ul className="refunds">
        {refunds.map(({ id, kind, amountMinor, refundedOn, reason, recordedBy = "" }) => (
          <li key={id}>
            <span>{say(kind === "void" ? "refund.voided" : "refund.given", { day: formats.day(refundedOn) })}{reason && <> – {reason}</>}{recordedBy.includes("@") && <span className="soft"> · {recordedBy}</span>}</span>
            <span className="amount">{formats.money(-amountMinor, currency)}</span>
            {kind === "refund" ? <SaveButton path={paths.refundPdf(id)} fileName={`${say("refund.file")} ${refundedOn}.pdf`}>{say("refund.pdf", { day: formats.day(refundedOn) })}</SaveButton> : <span />}
          </li>
        ))}
      </ul>
    </section>
  );
}

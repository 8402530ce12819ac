import { Link } from "@tanstack/react-router";
import { paths, placeOf } from "../paths.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";

/** What was said to an estimate, by whom, and which invoice came of it. */
export function AnswerStrip({ estimate: { decision, convertedTo, customerName } }: { estimate: InvoiceShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const invoice = useThing<InvoiceShape>("invoices", paths.document(convertedTo ?? ""), { enabled: Boolean(convertedTo) }).data;
  if (!decision && !convertedTo) return null;
  const isGood = convertedTo || decision?.state === "accepted";
  return (
    <div className={`strip${isGood ? " is-good" : ""}`}>
      <Icon name={isGood ? "check" : "close"} />
      <p className="strip-words">
        {decision && say(decision.state === "accepted" ? "estimate.acceptedOn" : "estimate.declinedOn", { at: formats.instant(decision.at), by: decision.by.replace(/^customer ?/, "") || customerName })}
        {convertedTo && <> {say("estimate.becameInvoice")} <Link to={placeOf(convertedTo)}>{invoice?.number ?? say("invoice.draftTitle")}</Link></>}
      </p>
    </div>
  );
}

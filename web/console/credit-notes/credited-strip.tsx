import { paths } from "../paths.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";

/** Which invoice is being credited, what of it is left, and how to credit only a part. */
export function CreditedStrip({ invoiceId }: { invoiceId: string }) {
  const { say } = useWords();
  const formats = useFormats();
  const invoice = useThing<InvoiceShape>("invoices", paths.document(invoiceId)).data;
  if (!invoice) return null;
  const { number, customerName: name, totalMinor, creditedMinor, currency } = invoice;
  const left = formats.money(totalMinor - creditedMinor, currency);
  return (
    <div className="strip is-accent" role="note">
      <Icon name="credit" />
      <p className="strip-words"><strong>{say("credit.of", { number: number ?? "", name })}</strong> {say("credit.left", { left })} <span className="soft">{say("credit.parts")}</span></p>
    </div>
  );
}

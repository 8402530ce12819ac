import { useState } from "react";
import { CustomerField } from "../invoices/form/customer-field.tsx";
import { isOwed } from "../invoices/is-owed.ts";
import { paths, withQuery } from "../paths.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Page } from "../server/shapes/page.ts";
import { useThing } from "../server/use-thing.ts";
import { Choice } from "../ui/choice.tsx";
import { useWords } from "../words/language.tsx";
import { PaymentSheet } from "./payment-sheet.tsx";

const MOST = 200;
type Payer = { id: string; name: string };

/** Records money from a customer over whatever they owe; whose money it is may be asked first. */
export function CustomerPaymentSheet({ payer: known, onClose }: { payer?: Payer; onClose(): void }) {
  const { say } = useWords();
  const [chosen, choose] = useState<Payer | null>(known ?? null);
  const [wanted, want] = useState<string | null>(null);
  const read = useThing<Page<InvoiceRow>>("invoices", withQuery(paths.invoices, { customerId: chosen?.id, limit: MOST }), { enabled: chosen !== null });
  const open = (chosen && read.data?.data.filter((row) => isOwed(row) && row.balanceMinor > 0)) ?? [];
  const currencies = [...new Set(open.map(({ currency }) => currency))];
  const currency = wanted ?? currencies[0];
  const before = (
    <>
      {!known && <CustomerField customerId={chosen?.id ?? null} name={chosen?.name ?? ""} onChange={choose} />}
      {currencies.length > 1 && <Choice label={say("form.currency")} options={currencies.map((id) => ({ id, label: id }))} value={currency ?? null} onChange={want} />}
      {chosen && read.isSuccess && open.length === 0 && <p className="soft">{say("payment.nothingOpen", { name: chosen.name })}</p>}
    </>
  );
  // Typed amounts belong to the customer and currency they were typed for.
  return <PaymentSheet key={`${chosen?.id} ${currency} ${read.isSuccess}`} invoices={open.filter((row) => row.currency === currency)} before={before} onClose={onClose} />;
}

import { useEffect, useState } from "react";
import { paths, withQuery } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Page } from "../server/shapes/page.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";
import type { Find } from "./palette.tsx";
import { places } from "./places.ts";

const PAUSE_MS = 200;
const FEW = 5;

/** Places by their names; customers and invoices by what was typed. */
export function usePaletteFinds(typed: string): { places: Find[]; found: Find[] } {
  const { say } = useWords();
  const q = useSettled(typed.trim());
  const asked = { enabled: q.length > 1 };
  const customers = useThing<Page<CustomerShape>>("customers", withQuery(paths.customers, { q, limit: FEW }), asked);
  const invoices = useThing<Page<InvoiceRow>>("invoices", withQuery(paths.invoices, { q, limit: FEW }), asked);
  const here: Find[] = [
    ...places.map(({ to, word, icon }) => ({ id: to, label: say(word), icon, to })),
    { id: "new-invoice", label: say("invoices.new"), icon: "plus", to: "/invoices/new" },
    { id: "new-customer", label: say("customers.new"), icon: "plus", to: "/customers/new" },
    { id: "settings", label: say("shell.settings"), icon: "settings", to: "/settings/company" },
  ];
  const found: Find[] = q.length < 2 ? [] : [
    ...(invoices.data?.data ?? []).map((invoice): Find => ({
      id: invoice.id, label: invoice.number ?? say("invoices.draft"), hint: invoice.customerName, icon: "invoices", to: `/invoices/${invoice.id}`,
    })),
    ...(customers.data?.data ?? []).map((customer): Find => ({ id: customer.id, label: customer.name, hint: customer.number, icon: "customers", to: `/customers/${customer.id}` })),
  ];
  return { places: here, found };
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

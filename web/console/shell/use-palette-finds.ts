import { useEffect, useState } from "react";
import { kinds } from "../invoices/kinds.ts";
import { paths, placeOf, withQuery } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { DocumentKind } from "../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Page } from "../server/shapes/page.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";
import type { Find } from "./palette.tsx";
import { places } from "./places.ts";

const PAUSE_MS = 200;
const FEW = 5;
const documentKinds: readonly DocumentKind[] = ["invoice", "estimate", "credit-note"];

/** Places by their names; customers and documents by what was typed. */
export function usePaletteFinds(typed: string): { places: Find[]; found: Find[] } {
  const { say } = useWords();
  const q = useSettled(typed.trim());
  const asked = { enabled: q.length > 1 };
  const customers = useThing<Page<CustomerShape>>("customers", withQuery(paths.customers, { q, limit: FEW }), asked);
  const found = { invoice: useFound("invoice", q), estimate: useFound("estimate", q), "credit-note": useFound("credit-note", q) };
  const here: Find[] = [
    ...places.map(({ to, word, icon }) => ({ id: to, label: say(word), icon, to })),
    { id: "new-invoice", label: say("invoices.new"), icon: "plus", to: "/invoices/new" },
    { id: "new-estimate", label: say("invoices.new", { kind: "estimate" }), icon: "plus", to: "/estimates/new" },
    { id: "new-customer", label: say("customers.new"), icon: "plus", to: "/customers/new" },
    { id: "settings", label: say("shell.settings"), icon: "settings", to: "/settings/company" },
  ];
  const finds: Find[] = q.length < 2 ? [] : [
    ...documentKinds.flatMap((kind) => found[kind].map(({ id, number, customerName }): Find => ({ id, label: number ?? say("invoices.draft"), hint: customerName, icon: kinds[kind].icon, to: placeOf(id) }))),
    ...(customers.data?.data ?? []).map((customer): Find => ({ id: customer.id, label: customer.name, hint: customer.number, icon: "customers", to: `/customers/${customer.id}` })),
  ];
  return { places: here, found: finds };
}

/** The documents of a kind whose number or customer begins so. */
function useFound(kind: DocumentKind, q: string): InvoiceRow[] {
  return useThing<Page<InvoiceRow>>(`${kind}s`, withQuery(paths.documents(kind), { q, limit: FEW }), { enabled: q.length > 1 }).data?.data ?? [];
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

import { describe, expect, it } from "vitest";
import { sayFrom } from "../../../web/shared/words.ts";
import { de } from "../../../web/console/words/de/index.ts";
import type { InvoiceShape } from "../../../web/console/server/shapes/invoice.ts";
import { draftOf, type Draft } from "../../../web/console/invoices/form/draft.ts";
import { draftBody } from "../../../web/console/invoices/form/draft-body.ts";
import { draftTotals } from "../../../web/console/invoices/form/draft-totals.ts";

const reading = { say: sayFrom(de, "de"), locale: "de" };
const stored = {
  id: "inv_1", customerId: "cus_1", customerName: "A", currency: "EUR", issueOn: "2026-01-05", dueOn: "2026-01-19", notes: null, customerReference: "PO 7", supply: { from: "2026-01-01", to: "2026-01-31" },
  items: [{ name: "Miete", quantity: "1.5", unit: "MON", unitPriceMinor: 123450, taxRate: "19", discount: { percent: "10" } }],
} as unknown as InvoiceShape;

describe("the form of an invoice", () => {
  it("gives back what was stored, with the facts that it does not show", () => {
    const { body } = draftBody(draftOf(stored, "de"), reading);
    expect(body).toMatchObject({ items: stored.items, supply: stored.supply, customerReference: "PO 7", notes: null });
  });

  it("names every field that cannot be read by the path of the API", () => {
    const draft: Draft = { ...draftOf(stored, "de"), customerId: null, dueOn: null };
    const broken = { ...draft, lines: [{ ...draft.lines[0]!, name: " ", quantity: "viel", unitPrice: "1,234", taxRate: "" }] };
    const { faults } = draftBody(broken, reading);
    expect(faults.map(({ at }) => at)).toEqual(["customerId", "dueOn", "items[0].name", "items[0].quantity", "items[0].unitPriceMinor", "items[0].taxRate"]);
  });

  it("adds up what can be read so far", () => {
    const draft = draftOf(stored, "de");
    const half = { ...draft, lines: [...draft.lines, { ...draft.lines[0]!, key: "b", unitPrice: "" }] };
    expect(draftTotals(half, "de")).toMatchObject({ perLine: [166658, null], subtotalMinor: 166658, totalMinor: 198323 });
  });
});

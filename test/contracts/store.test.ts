import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dynamoStore } from "../../lambdas/adapters/store/dynamo-store.ts";
import { newCompany } from "../../lambdas/domain/company.ts";
import { newDocumentDelivery } from "../../lambdas/domain/new-delivery.ts";
import { newCounter } from "../../lambdas/domain/numbering.ts";
import type { InvoiceBody, InvoiceHead } from "../../lambdas/domain/invoice.ts";
import type { Store } from "../../lambdas/ports.ts";
import { createDynamodb } from "../../lib/local/dynamodb/service.ts";
import { MemoryStore } from "../doubles/memory-store.ts";
import { fakeCloud, make } from "../local/doubles/cloud.ts";
import { serve } from "../local/doubles/serve.ts";
import { TABLE_PROPERTIES } from "./table-properties.ts";

const COMPANY = "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV";
let serial = 0;
const id = (prefix: string): string => `${prefix}_${String(++serial).padStart(26, "0")}`;

const head = (over: Partial<InvoiceHead> = {}): InvoiceHead => ({
  type: "invoice", version: 0, companyId: COMPANY, invoiceId: id("inv"), customerId: "cus_01ARZ3NDEKTSV4RRFFQ69G5FAV", customerName: "Söhne", number: null, phase: "draft", issueOn: "2026-01-05", dueOn: "2026-02-04",
  currency: "EUR", totalMinor: 100, paidMinor: 0, creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null, issuedAt: null, sentAt: null, viewedAt: null, createdAt: "2026-01-05T08:00:00.000Z", createdBy: "x", auditHash: "", ...over,
});
const body = ({ invoiceId }: InvoiceHead): InvoiceBody => ({ type: "invoice-body", version: 0, companyId: COMPANY, invoiceId, rev: 1, items: [], notes: null }) as unknown as InvoiceBody;

let dynamo: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  const service = createDynamodb(fakeCloud());
  const made = await make(service, "AWS::DynamoDB::GlobalTable", TABLE_PROPERTIES);
  const server = await serve(service);
  dynamo = dynamoStore(new DynamoDBClient({ endpoint: server.url, region: "eu-central-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } }), made.ref);
  close = async () => {
    await server.close();
    await service.close();
  };
});
afterAll(() => close());

describe.each([["in memory", () => new MemoryStore() as Store], ["in DynamoDB", () => dynamo]] as const)("the store %s", (_name, storeOf) => {
  const store = { get it(): Store { return storeOf(); } };

  it("keeps a row and gives it back with its version", async () => {
    const counter = newCounter(COMPANY, id("series"));
    const it = store.it;
    await it.commit([{ save: counter }]);
    expect(await it.get("counter", counter)).toEqual({ ...counter, version: 1 });
    expect(await it.get("counter", { companyId: COMPANY, series: "none" })).toBeNull();
  });

  it("refuses a save on a row that somebody else wrote, and names the place of it", async () => {
    const it = store.it;
    const counter = newCounter(COMPANY, id("series"));
    await it.commit([{ save: counter }]);
    await expect(it.commit([{ save: counter }])).rejects.toMatchObject({ code: "changed-meanwhile", facts: { at: 0 } });
    await it.commit([{ save: { ...counter, version: 1, next: 2 } }]);
    const other = newCounter(COMPANY, id("series"));
    await expect(it.commit([{ save: other }, { save: { ...counter, version: 1 } }])).rejects.toMatchObject({ facts: { at: 1 } });
    expect(await it.get("counter", other)).toBeNull();
  });

  it("reads an invoice with everything in it at once", async () => {
    const it = store.it;
    const one = head({ phase: "issued", number: "INV-2026-0001" });
    const first = newDocumentDelivery(one, { slot: "first", trigger: "auto", sendNotBefore: "2026-01-05T08:05:00.000Z", by: "x", now: one.createdAt });
    await it.commit([{ save: one }, { save: body(one) }, { save: first }]);
    expect(await it.invoice(COMPANY, one.invoiceId)).toMatchObject({ head: { number: "INV-2026-0001" }, deliveries: [{ slot: "first" }], thread: null });
    expect(await it.invoice("cmp_01ARZ3NDEKTSV4RRFFQ69G5FAX", one.invoiceId)).toBeNull();
  });

  it("lists a stage by due day, newest first, page by page and never another company's", async () => {
    const it = store.it;
    const companyId = id("cmp");
    const heads = ["2026-03-01", "2026-01-01", "2026-02-01", "2026-02-01", "2026-04-01"].map((dueOn) => head({ companyId, dueOn }));
    for (const one of heads) await it.commit([{ save: one }]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await it.list({ of: "invoices", kind: "invoice", companyId, stage: "draft" }, { limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.map(({ row }) => (row as InvoiceHead).dueOn));
      after = page.length === 2 ? page.at(-1)?.position : undefined;
    } while (after);
    expect(seen).toEqual(["2026-04-01", "2026-03-01", "2026-02-01", "2026-02-01", "2026-01-01"]);
    const late = await it.list({ of: "invoices", kind: "invoice", companyId, stage: "draft", dueBefore: "2026-02-01" }, { limit: 10 });
    expect(late.map(({ row }) => (row as InvoiceHead).dueOn)).toEqual(["2026-01-01"]);
    expect(await it.count({ of: "invoices", kind: "invoice", companyId, stage: "draft" }, 3)).toBe(3);
    expect(await it.list({ of: "invoices", kind: "invoice", companyId: COMPANY, stage: "paid" }, { limit: 10 })).toEqual([]);
  });

  it("finds an invoice by the beginning of its number and by its customer", async () => {
    const it = store.it;
    const companyId = id("cmp");
    const customerId = id("cus");
    await it.commit([{ save: head({ companyId, customerId, number: "INV-2026-0007" }) }]);
    await it.commit([{ save: head({ companyId, number: "INV-2026-0107" }) }]);
    expect((await it.list({ of: "invoices-by-number", kind: "invoice", companyId, prefix: "inv-2026-00" }, { limit: 5 })).length).toBe(1);
    expect((await it.list({ of: "invoices-of-customer", companyId, customerId }, { limit: 5 })).map(({ row }) => (row as InvoiceHead).number)).toEqual(["INV-2026-0007"]);
  });

  it("knows what is due, and forgets it once the row is no longer", async () => {
    const it = store.it;
    const one = head({ companyId: id("cmp"), phase: "issued" });
    const first = newDocumentDelivery(one, { slot: "first", trigger: "auto", sendNotBefore: "2019-01-05T08:05:00.000Z", by: "x", now: one.createdAt });
    await it.commit([{ save: first }]);
    expect(await it.due("2019-01-05T08:04:59.999Z", 10)).toEqual([]);
    expect(await it.due("2019-01-05T08:05:00.000Z", 10)).toMatchObject([{ word: "deliver", companyId: one.companyId, id: first.deliveryId }]);
    await it.commit([{ save: { ...first, version: 1, state: "cancelled", dueAt: null } }]);
    expect(await it.due("2019-01-06T08:05:00.000Z", 10)).toEqual([]);
  });

  it("removes only what is as it was read", async () => {
    const it = store.it;
    const company = newCompany(id("cmp"));
    await it.commit([{ save: company }]);
    await expect(it.commit([{ remove: { ...company, version: 7 } }])).rejects.toMatchObject({ code: "changed-meanwhile" });
    await it.commit([{ remove: { ...company, version: 1 } }]);
    expect(await it.get("company", company)).toBeNull();
  });
});

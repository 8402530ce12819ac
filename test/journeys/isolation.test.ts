import { beforeAll, describe, expect, it } from "vitest";
import { newClerk, type Clerk, type Invoice } from "./running/clerk.ts";
import { mailsOf } from "./running/fates.ts";
import { sharedProduct } from "./running/product.ts";

const product = sharedProduct();
/** A word that stands in everything the first company has. */
const CANARY = "Kanarienvogel";

interface Contract {
  paths: Record<string, Record<string, { requestBody?: object; parameters: { name: string; in: string }[] }>>;
}

let own: Clerk;
let stranger: Clerk;
let contract: Contract;
let ids: string[];
let invoice: Invoice;

beforeAll(async () => {
  own = await newClerk(product, { name: `${CANARY} GmbH` });
  stranger = await newClerk(product);
  contract = (await product.ask<Contract>("GET", "/v1/openapi.json")).body;
  const customer = await own.customer({ name: CANARY, emails: { general: `${CANARY.toLowerCase()}@example.net` } });
  invoice = await own.issued(customer, { notes: CANARY, items: [{ name: CANARY, quantity: "1", unitPriceMinor: 100, taxRate: "19" }] });
  await own.command(invoice, "send", { message: CANARY });
  const [mail] = mailsOf(await product.mails(), invoice);
  const { headers } = await product.openMail(mail!);
  await product.receive(String(headers["reply-to"]).replace(/^.*<|>$/g, ""), `From: ${CANARY}@example.net\nTo: x@example.net\nSubject: ${CANARY}\n\n${CANARY}\n`);
  const payment = await own.ask<{ id: string }>("POST", "/v1/payments", {
    customerId: customer.id, amountMinor: 19, currency: "EUR", receivedOn: "2026-01-05", method: "cash", reference: CANARY, allocations: [{ invoiceId: invoice.id, amountMinor: 19 }],
  });
  const file = await own.ask<{ id: string; uploadUrl: string }>("POST", "/v1/imports", { kind: "customers", fileName: `${CANARY}.csv` });
  await fetch(file.uploadUrl, { method: "PUT", body: `customer number;name;email\n1;${CANARY};not an address ${CANARY}\n` });
  await product.quiet();
  const [thread] = await own.threads(`customerId=${customer.id}`);
  ids = [invoice.id, customer.id, payment.id, file.id, thread!.id];
});

/** Paths of the contract with every id of the first company in them. */
const pathsWith = (method: string): string[] =>
  Object.entries(contract.paths)
    .filter(([path, operations]) => path.startsWith("/v1/") && method in operations)
    .flatMap(([path]) => (path.includes("{id}") ? ids.map((id) => path.replace("{id}", id)) : [path.replace("{name}", "invoice")]));

describe("what another company has", () => {
  it("is there, in every list and on every page of its own", async () => {
    const seen = await Promise.all(pathsWith("get").map(async (path) => [path, (await own.try("GET", path)).text] as const));
    const shown = seen.filter(([, text]) => text.includes(CANARY)).map(([path]) => path.replace(/_[0-9A-Z]+/g, ""));
    expect(shown).toEqual(expect.arrayContaining(["/v1/company", "/v1/customers", "/v1/customers/cus", "/v1/invoices", "/v1/invoices/inv", "/v1/inbox/threads", "/v1/imports", "/v1/imports/imp", "/v1/imports/imp/faults", "/v1/payments"]));
  });

  it("shows in no list, on no page, in no file, and by no parameter that names it", async () => {
    const asked = Object.entries(contract.paths).flatMap(([path, { get }]) => (get?.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => ({ path: path.replace("{id}", invoice.id).replace("{name}", "invoice"), name })));
    const queries = asked.flatMap(({ path, name }) => [...ids, CANARY, invoice.number!].map((value) => `${path}?${name}=${encodeURIComponent(value)}`));
    for (const path of [...pathsWith("get"), ...queries]) {
      const { text, status } = await stranger.try("GET", path);
      expect(text.includes(CANARY) || ids.some((id) => text.includes(id) && !path.includes(id)), `${path} → ${text.slice(0, 300)}`).toBe(false);
      expect(status, path).toBeLessThan(500);
    }
  });

  it("is not found where its ids are named, just as if it did not exist", async () => {
    for (const path of pathsWith("get").filter((one) => ids.some((id) => one.includes(id)))) {
      const absent = path.replace(/_(.)[0-9A-Z]{25,}/, (_all, first: string) => `_${first.replace(/[0-9A-Z]/, "0")}${"0".repeat(path.includes("thr_") ? 26 : 25)}`);
      const [theirs, nothing] = [await stranger.try("GET", path), await stranger.try("GET", absent)];
      expect([theirs.status, theirs.text], `${path} and ${absent}`).toEqual([404, nothing.text]);
    }
  });

  it("cannot be changed, sent, paid or used", async () => {
    const before = await Promise.all(ids.map((id) => own.try("GET", pathsWith("get").find((path) => path.endsWith(id))!)));
    const mails = (await product.mails()).length;
    for (const method of ["post", "patch", "put", "delete"]) {
      for (const path of pathsWith(method).filter((one) => ids.some((id) => one.includes(id)))) {
        const { status, text } = await stranger.try(method.toUpperCase(), path, { body: path.endsWith("/replies") ? { text: "x" } : method === "delete" ? undefined : {} });
        expect([404, 422], `${method} ${path} → ${text}`).toContain(status);
      }
    }
    const theirs = await stranger.customer();
    const line = { items: [{ name: "x", quantity: "1", unitPriceMinor: 1, taxRate: "0" }], issueOn: "2026-01-05", dueOn: "2026-02-05" };
    expect((await stranger.try("POST", "/v1/invoices", { body: { customerId: ids[1], ...line } })).status).toBe(422);
    const pay = { customerId: theirs.id, amountMinor: 1, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: invoice.id, amountMinor: 1 }] };
    expect((await stranger.try("POST", "/v1/payments", { body: pay })).status).toBe(404);
    expect((await stranger.try("POST", "/v1/message-templates/invoice/previews", { body: { invoiceId: invoice.id } })).status).toBe(404);
    expect(await product.mails()).toHaveLength(mails);
    const after = await Promise.all(ids.map((id) => own.try("GET", pathsWith("get").find((path) => path.endsWith(id))!)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  it("cannot be paged through with its cursors, and keys that were used there are free here", async () => {
    for (let n = 0; n < 2; n++) await own.draft(await own.customer({ name: `${CANARY} ${n}` }));
    for (const list of ["/v1/invoices", "/v1/customers"]) {
      const { nextCursor } = await own.ask<{ nextCursor: string }>("GET", `${list}?limit=1`);
      expect(nextCursor).toEqual(expect.any(String));
      expect((await own.try("GET", `${list}?limit=1&cursor=${nextCursor}`)).status).toBe(200);
      expect(await stranger.try("GET", `${list}?limit=1&cursor=${nextCursor}`)).toMatchObject({ status: 422 });
    }
    const same = { body: { number: "SAME", name: "Same" }, headers: { "idempotency-key": "the same key" } };
    const [mine, theirs] = [await own.try<{ id: string }>("POST", "/v1/customers", same), await stranger.try<{ id: string }>("POST", "/v1/customers", same)];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });

  it("is refused to whoever has no token, a torn one, or one of no company", async () => {
    for (const authorization of ["", "Bearer x", "Bearer eyJhbGciOiJub25lIn0.eyJjdXN0b206Y29tcGFueSI6ImNtcF8wIn0."]) {
      for (const path of ["/v1/invoices", `/v1/invoices/${invoice.id}`, `/v1/invoices/${invoice.id}/pdf`, "/v1/company"]) {
        expect((await product.ask("GET", path, authorization ? { headers: { authorization } } : {})).status, path).toBe(401);
      }
    }
  });
});

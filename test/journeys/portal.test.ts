import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { mailsOf } from "./running/fates.ts";
import { changeLink } from "./running/operator.ts";
import { sharedProduct, type Answer } from "./running/product.ts";
import { exchange, linkIn, Visitor, visitorBy, type PortalDossier } from "./running/visitor.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

beforeAll(async () => {
  clerk = await newClerk(product);
  customer = await clerk.customer();
});

/** An invoice that has left, and the mail that its customer has. */
async function mailed(to: Customer = customer) {
  const invoice = await clerk.issued(to);
  await clerk.command(invoice, "send");
  const [mail] = mailsOf(await product.mails(), invoice);
  return { invoice, mail: await product.openMail(mail!) };
}

/** What an answer shows of itself, without what differs with every request. */
const shown = ({ status, body, headers }: Answer) => ({ status, body, headers: [...headers].filter(([name]) => !/date|request-?id|amz-cf-id|trace/i.test(name)) });

describe("a link in a mail", () => {
  it("may be fetched, opened and read by any machine without the invoice being viewed (T29)", async () => {
    const { invoice, mail } = await mailed();
    const before = await clerk.ask("GET", `/v1/invoices/${invoice.id}`);
    const { url, token } = linkIn(product, mail);
    for (const method of ["GET", "HEAD", "GET"]) {
      const { status } = await fetch(url, { method });
      expect(status).toBe(200);
      for (const path of ["sessions", "dossier", "views", `invoices/${invoice.id}`, `sessions?token=${token}`, `views?invoiceIds=${invoice.id}`]) {
        expect((await product.ask(method, `/portal/v1/${path}`)).status).toBeGreaterThanOrEqual(400);
      }
    }
    // A scanner that runs the page's requests, and one that submits whatever it finds as a form.
    const robot = await visitorBy(product, mail);
    for (const path of ["dossier", `invoices/${invoice.id}`, `invoices/${invoice.id}/pdf`]) expect((await robot.try("GET", path)).status).toBe(200);
    const form = { body: `token=${token}&invoiceIds=${invoice.id}`, headers: { "content-type": "application/x-www-form-urlencoded" } };
    for (const path of ["sessions", "views", "preferences"]) expect((await product.ask("POST", `/portal/v1/${path}`, form)).status).toBeGreaterThanOrEqual(400);
    await product.quiet();
    expect(await clerk.ask("GET", `/v1/invoices/${invoice.id}`)).toEqual(before);
  });

  it("still opens after all that, and a person's first touch makes the invoice viewed, once", async () => {
    const { invoice, mail } = await mailed();
    await visitorBy(product, mail);
    const visitor = await visitorBy(product, mail);
    const touch = () => visitor.try("POST", "views", { body: { invoiceIds: [invoice.id] } });
    expect((await touch()).status).toBe(204);
    const viewed = await clerk.invoice(invoice);
    expect(viewed).toMatchObject({ status: "viewed", viewedAt: await product.now() });
    await product.pass("PT1M");
    expect((await touch()).status).toBe(204);
    expect((await clerk.invoice(invoice)).viewedAt).toBe(viewed.viewedAt);
  });

  it("shows what is open to its customer only", async () => {
    const other = await clerk.customer();
    const { invoice: theirs } = await mailed(other);
    const { invoice, mail } = await mailed();
    const visitor = await visitorBy(product, mail);
    const { body } = await visitor.try<PortalDossier>("GET", "dossier");
    expect(body.customer.name).toBe(customer.name);
    expect(body.invoices.map(({ id }) => id)).toContain(invoice.id);
    expect(body.invoices.map(({ id }) => id)).not.toContain(theirs.id);
  });

  it("refuses tokens that are unknown, malformed, expired or revoked in the very same way (I30)", async () => {
    const [expired, revoked] = [linkIn(product, (await mailed()).mail).token, linkIn(product, (await mailed()).mail).token];
    await changeLink(product, expired, { endsAt: "2025-12-31T00:00:00.000Z" });
    await changeLink(product, revoked, { revokedAt: "2026-01-01T00:00:00.000Z" });
    const unknown = shown(await exchange(product, randomBytes(32).toString("base64url")));
    expect(unknown.status).toBe(404);
    for (const token of [expired, revoked, "x", "", `${expired}x`, "../../v1/invoices"]) expect(shown(await exchange(product, token)), token).toEqual(unknown);
  });
});

describe("a visit", () => {
  it("ends after half an hour of silence, and goes on with the token that was renewed", async () => {
    const { mail } = await mailed();
    const visitor = await visitorBy(product, mail);
    await product.pass("PT20M");
    const renewed = (await visitor.try("GET", "dossier")).headers.get("session-token");
    await product.pass("PT11M");
    expect((await visitor.try("GET", "dossier")).status).toBe(404);
    expect((await new Visitor(product, renewed!).try("GET", "dossier")).status).toBe(200);
  });

  it("finds another customer's invoice, another company's, a draft and nothing at all in the very same way", async () => {
    const { mail } = await mailed();
    const visitor = await visitorBy(product, mail);
    const stranger = await newClerk(product);
    const hidden: Invoice[] = [(await mailed(await clerk.customer())).invoice, await clerk.draft(customer), await stranger.issued(await stranger.customer())];
    const absent = "inv_00000000000000000000000000";
    for (const path of ["", "/pdf"]) {
      const nothing = shown(await visitor.try("GET", `invoices/${absent}${path}`));
      expect(nothing.status).toBe(404);
      for (const { id } of hidden) expect(shown(await visitor.try("GET", `invoices/${id}${path}`))).toEqual(nothing);
    }
    const before = await Promise.all([clerk.invoice(hidden[0]!), clerk.invoice(hidden[1]!), stranger.invoice(hidden[2]!)]);
    expect((await visitor.try("POST", "views", { body: { invoiceIds: hidden.map(({ id }) => id) } })).status).toBe(204);
    expect(await Promise.all([clerk.invoice(hidden[0]!), clerk.invoice(hidden[1]!), stranger.invoice(hidden[2]!)])).toEqual(before);
  });
});

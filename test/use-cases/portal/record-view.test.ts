import { beforeEach, describe, expect, it } from "vitest";
import type { DocumentKind } from "../../../lambdas/domain/document-kind.ts";
import type { Link } from "../../../lambdas/domain/link.ts";
import { issueInvoice } from "../../../lambdas/use-cases/issue-invoice.ts";
import { recordView } from "../../../lambdas/use-cases/portal/record-view.ts";
import { COMPANY } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";

const SEEN = "2026-01-06T09:00:00.000Z";
let o: Office;
let customerId: string;
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("K-1", "a@example.com");
});

const linkOf = (customerId: string): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId: "inv_x", deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null });
const viewedAt = async (id: string) => (await o.world.store.invoice(COMPANY, id))!.head.viewedAt;
async function made(kind: DocumentKind, issue = true): Promise<string> {
  const creditsId = kind === "credit-note" ? { creditsId: await made("invoice") } : {};
  const id = await o.draft(kind, customerId, creditsId);
  if (issue) await issueInvoice(o.world, o.world.actor(), { invoiceId: id });
  return id;
}

describe("a person at a page", () => {
  it.each<DocumentKind>(["invoice", "estimate", "credit-note"])("has viewed the %s on it, at the first time", async (kind) => {
    const id = await made(kind);
    await recordView(o.world, { link: linkOf(customerId), invoiceIds: [id, id], now: SEEN });
    await recordView(o.world, { link: linkOf(customerId), invoiceIds: [id], now: "2026-01-07T09:00:00.000Z" });
    expect(await viewedAt(id)).toBe(SEEN);
  });

  it("has viewed no draft, nothing of another customer, and nothing that does not exist (I29)", async () => {
    const [draft, theirs] = [await made("invoice", false), await made("invoice")];
    await recordView(o.world, { link: linkOf(customerId), invoiceIds: [draft, "inv_01ARZ3NDEKTSV4RRFFQ69G5FAV"], now: SEEN });
    await recordView(o.world, { link: linkOf(await o.customer("K-2", "b@example.com")), invoiceIds: [theirs], now: SEEN });
    expect([await viewedAt(draft), await viewedAt(theirs)]).toEqual([null, null]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { balanceOf } from "../../lambdas/domain/invoice.ts";
import type { Link } from "../../lambdas/domain/link.ts";
import type { ProviderPayment } from "../../lambdas/domain/provider-payment.ts";
import { DUE_KINDS } from "../../lambdas/use-cases/due/index.ts";
import { startPayment } from "../../lambdas/use-cases/portal/start-payment.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { office, type Office } from "../doubles/office.ts";
import { paying } from "../doubles/paying.ts";
import { allOf, shuffled } from "./thousand.ts";

const PAYMENTS = 2_000;
const TIMES = 5;

/** What happens to a payment, one after another; a notice tells of each. */
const COURSES = {
  paid: [{ state: "captured" }],
  failed: [{ state: "pending" }, { state: "failed" }],
  refunded: [{ state: "captured" }, { refunds: [{ id: "r", amountMinor: 1_900, at: "2026-01-06T08:00:00.000Z" }] }],
  "charged-back": [{ state: "captured" }, { chargebacks: [{ id: "c", amountMinor: 11_900, at: "2026-01-06T08:00:00.000Z", reversedAt: null }] }],
  won: [{ state: "captured" }, { chargebacks: [{ id: "c", amountMinor: 11_900, at: "2026-01-06T08:00:00.000Z", reversedAt: "2026-01-07T08:00:00.000Z" }] }],
} as const satisfies Record<string, Partial<ProviderPayment>[]>;
type Course = keyof typeof COURSES;
const OWED: Record<Course, number> = { paid: 0, failed: 11_900, refunded: 1_900, "charged-back": 11_900, won: 0 };
const COUNTS: [Course, number][] = [["paid", 1_400], ["failed", 200], ["refunded", 200], ["charged-back", 100], ["won", 100]];

describe(`${PAYMENTS * TIMES} notices of a provider, each payment's five-fold and all of them shuffled`, () => {
  let o: Office;
  const paid: { course: Course; invoiceId: string; providerId: string }[] = [];
  beforeAll(async () => {
    o = await office();
    const house = await paying(o.world, COMPANY);
    const customerId = await o.customer("K-1", "a@example.com");
    const link = (invoiceId: string): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId, deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null });
    for (const course of shuffled(COUNTS, 3)) {
      const { invoiceId } = await o.issued(customerId);
      const { providerId } = await startPayment(o.world, { link: link(invoiceId), invoiceIds: [invoiceId], method: null, language: "de", now: o.world.now });
      paid.push({ course, invoiceId, providerId: providerId! });
    }
    // A notice comes at any moment of its payment's course: before what it tells of is there to read, and long after.
    const steps = new Map(paid.map(({ providerId, course }) => [providerId, [...COURSES[course]] as Partial<ProviderPayment>[]]));
    const notices = shuffled(paid.map(({ providerId }): [string, number] => [providerId, TIMES]), 5);
    await allOf(notices, async (providerId) => {
      const step = steps.get(providerId)!.shift();
      if (step) house.has(providerId, step);
      await DUE_KINDS["hear-payment"]!(o.world, { companyId: COMPANY, id: `house:${providerId}`, trustedNow: o.world.now });
    });
  }, 180_000);

  it("were a notice for each payment five times over", () => expect(paid).toHaveLength(PAYMENTS));

  it("leave every invoice owing exactly what its payment left: none is booked twice, none is missing (I15, T14, T16)", async () => {
    const wrong = await Promise.all(paid.map(async ({ course, invoiceId }) => ({ course, owed: balanceOf((await o.world.store.invoice(COMPANY, invoiceId))!.head) })));
    expect(wrong.filter(({ course, owed }) => owed !== OWED[course])).toEqual([]);
  });

  it("leave one row for each effect", async () => {
    const rows = [...o.world.store.items.values()];
    const count = (type: string) => rows.filter((item) => item["type"] === type).length;
    expect(count("payment")).toBe(1_400 + 200 + 100 + 100 + 100);
    expect(count("refund")).toBe(200 + 100 + 100);
    expect((await o.world.store.list({ of: "customers", companyId: COMPANY }, { limit: 2 })).map(({ row }) => row.type === "customer" && row.creditMinor)).toEqual([undefined]);
  });
});

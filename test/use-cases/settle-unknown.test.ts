import { beforeEach, describe, expect, it } from "vitest";
import { settleDelivery } from "../../lambdas/use-cases/due/settle-delivery.ts";
import { settleUnknown } from "../../lambdas/use-cases/settle-unknown.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office, type Office } from "../doubles/office.ts";

const AFTER = "2026-01-05T12:00:00.000Z";
let o: Office;
let invoiceId: string;
let deliveryId: string;
beforeEach(async () => {
  o = await office();
  ({ invoiceId, deliveryId } = await o.issued(await o.customer("A", "a@example.net")));
});

/** The mail service fell silent while it took the mail; hours later nobody knows. */
async function lost(): Promise<void> {
  o.world.answer = () => ({ is: "unconfirmed", detail: "no answer" });
  await o.deliver(deliveryId);
  o.world.now = AFTER;
  await settleDelivery(o.world, { companyId: COMPANY, deliveryId, trustedNow: AFTER });
  o.world.answer = (mail) => ({ is: "accepted", messageId: `m-${mail.deliveryId}` });
  expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "unknown" });
}

const settle = (how: "confirm" | "resend", id = deliveryId) => settleUnknown(o.world, o.world.actor(), { deliveryId: id, how });
const head = async () => (await o.world.store.invoice(COMPANY, invoiceId))!.head;

describe("a mail of which nobody knows (R5)", () => {
  it("counts as sent once a person says that it arrived, and nothing leaves", async () => {
    await lost();
    const mails = o.world.mails.length;
    expect(await settle("confirm")).toMatchObject({ state: "accepted", settledBy: "confirm clerk@example.test" });
    expect((await head()).sentAt).not.toBeNull();
    await o.work();
    expect(o.world.mails).toHaveLength(mails);
  });

  it("is sent again as a delivery of its own, once, however often that is asked for", async () => {
    await lost();
    const mails = o.world.mails.length;
    const again = await settle("resend");
    expect(again.deliveryId).not.toBe(deliveryId);
    expect((await settle("resend")).deliveryId).toBe(again.deliveryId);
    await o.work();
    expect(o.world.mails.length - mails).toBe(1);
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "unknown", settledBy: "resend clerk@example.test" });
  });

  it("that was settled one way stays so", async () => {
    await lost();
    await settle("confirm");
    const mails = o.world.mails.length;
    await settle("resend");
    await o.work();
    expect(o.world.mails).toHaveLength(mails);
  });

  it("that still waits, that arrived, or that never was has nothing to settle", async () => {
    await expect(settle("confirm")).rejects.toMatchObject({ code: "nothing-to-settle" });
    await o.deliver(deliveryId);
    for (const how of ["confirm", "resend"] as const) await expect(settle(how)).rejects.toMatchObject({ code: "nothing-to-settle" });
    for (const id of ["", "dlv_x", "dlv_inv01ARZ3NDEKTSV4RRFFQ69G5FAV_first", `${deliveryId}x`]) await expect(settle("confirm", id)).rejects.toMatchObject({ code: "not-found" });
  });
});

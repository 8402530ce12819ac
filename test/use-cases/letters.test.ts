import { beforeEach, describe, expect, it } from "vitest";
import { PrintTooLarge } from "../../lambdas/adapters/pdf/printer.ts";
import { StaleWrite } from "../../lambdas/ports.ts";
import { later } from "../../lambdas/domain/days.ts";
import { RUN_SILENCE_MS } from "../../lambdas/domain/letter-run.ts";
import { joinFeedback } from "../../lambdas/use-cases/shared/join-feedback.ts";
import { makeStatement } from "../../lambdas/use-cases/make-statement.ts";
import { markPosted } from "../../lambdas/use-cases/mark-posted.ts";
import { printLetters } from "../../lambdas/use-cases/print-letters.ts";
import { recordPayment } from "../../lambdas/use-cases/record-payment.ts";
import { startLetterRun } from "../../lambdas/use-cases/start-letter-run.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office, LATER, type Office } from "../doubles/office.ts";

const address = { line1: "Lindenallee 12", line2: null, postalCode: "04109", city: "Leipzig", region: null, country: "DE" };
let o: Office;
beforeEach(async () => {
  o = await office();
});

const byPost = (number: string) => o.customer(number, null, { channel: "letter", address: address as never });
const run = () => startLetterRun(o.world, o.world.actor(), {});
const print = (runId: string) => printLetters(o.world, { companyId: COMPANY, runId, trustedNow: o.world.now });
const stored = (runId: string) => o.world.store.get("letter-run", { companyId: COMPANY, runId });
const head = async (invoiceId: string) => (await o.world.store.invoice(COMPANY, invoiceId))!.head;

/** The window of correction is over, and the worker has seen that it is letters that wait. */
async function morning(): Promise<void> {
  o.world.now = LATER;
  while ((await o.world.store.due(o.world.now, 100)).some(({ word }) => word === "deliver")) await o.work();
}

async function letter(number: string): Promise<{ invoiceId: string; deliveryId: string; customerId: string }> {
  const customerId = await byPost(number);
  return { ...(await o.issued(customerId)), customerId };
}

describe("letters", () => {
  it("wait for a run, and count as sent once somebody posted them", async () => {
    const { invoiceId, deliveryId } = await letter("1");
    await expect(run()).rejects.toMatchObject({ code: "no-letters-waiting" });
    await morning();
    const { run: started } = await run();
    expect(await print(started.runId)).toBe("printed");
    expect(await stored(started.runId)).toMatchObject({ state: "done", done: 1, leftOut: 0 });
    expect((await head(invoiceId)).sentAt).toBeNull();
    await markPosted(o.world, o.world.actor(), { runId: started.runId });
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "accepted", channel: "letter" });
    expect((await head(invoiceId)).sentAt).toBe(LATER);
    expect(o.world.mails).toEqual([]);
  });

  it("that were paid meanwhile are left out, and those without an address say so", async () => {
    const paid = await letter("1");
    const nowhere = await letter("2");
    await letter("3");
    await morning();
    await recordPayment(o.world, o.world.actor(), { customerId: paid.customerId, amountMinor: 11_900, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: paid.invoiceId, amountMinor: 11_900 }] });
    const customer = (await o.world.store.get("customer", { companyId: COMPANY, customerId: nowhere.customerId }))!;
    await o.world.store.commit([{ save: { ...customer, address: null } }]);
    const { run: started } = await run();
    await print(started.runId);
    expect(await stored(started.runId)).toMatchObject({ state: "done", done: 1 });
    expect(await rowOfDelivery(o.world, nowhere.deliveryId)).toMatchObject({ because: "no-postal-address" });
  });

  it("of 200 are one PDF; a worker that dies halfway is taken up again, and no letter is printed twice (crash)", async () => {
    for (let n = 0; n < 200; n++) await letter(String(n));
    await morning();
    const { run: started } = await run();
    expect(started.deliveryIds).toHaveLength(200);
    const { print: printOne, merge } = o.world.printer;
    let printed = 0;
    o.world.printer.print = async (definitions) => {
      if (++printed === 121) throw new Error("the worker was killed");
      return printOne(definitions);
    };
    await expect(print(started.runId)).rejects.toThrow("killed");
    expect(await stored(started.runId)).toMatchObject({ state: "running", done: 120 });
    let merged = 0;
    o.world.printer.merge = async (pdfs, options) => {
      merged = pdfs.length;
      return merge(pdfs, options);
    };
    o.world.now = later(o.world.now, RUN_SILENCE_MS);
    expect((await o.world.store.due(o.world.now, 10)).map(({ id }) => id)).toContain(started.runId);
    expect(await print(started.runId)).toBe("printed");
    expect([merged, printed]).toEqual([200, 201]);
    expect(await stored(started.runId)).toMatchObject({ state: "done", done: 200, leftOut: 0, pages: 200 });
    expect(await print(started.runId)).toBe("is-done");
  }, 120_000);

  it("are printed without one that is too large, which ends visibly, and the run does not stand still", async () => {
    const { deliveryId } = await letter("1");
    await letter("2");
    await morning();
    const { run: started } = await run();
    const { print: printOne } = o.world.printer;
    let n = 0;
    o.world.printer.print = async (definitions) => {
      if (++n === 1) throw new PrintTooLarge({ limit: "pages" });
      return printOne(definitions);
    };
    expect(await print(started.runId)).toBe("printed");
    expect(await stored(started.runId)).toMatchObject({ state: "done", done: 1, leftOut: 1 });
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "failed", because: "print-too-large" });
  });

  it("whose save lost its answer is in the run all the same, once", async () => {
    await letter("1");
    await morning();
    const { run: started } = await run();
    const { commit } = o.world.store;
    let lost = false;
    o.world.store.commit = async (changes) => {
      await commit.call(o.world.store, changes);
      const isLaid = changes.some((change) => "save" in change && change.save.type === "delivery");
      if (isLaid && !lost) {
        lost = true;
        throw new StaleWrite({ at: 0 });
      }
    };
    expect(await print(started.runId)).toBe("printed");
    expect(await stored(started.runId)).toMatchObject({ state: "done", done: 1, leftOut: 0 });
  });

  it("with a statement count as sent once they are posted", async () => {
    const { customerId } = await letter("1");
    const { statement } = await makeStatement(o.world, o.world.actor(), { customerId, kind: "open-item", from: "2026-01-01", to: "2026-01-05", currency: "EUR", send: true });
    await morning();
    const { run: started } = await run();
    await print(started.runId);
    const sentAt = async () => (await o.world.store.get("statement", { companyId: COMPANY, statementId: statement.statementId }))!.sentAt;
    expect(await sentAt()).toBeNull();
    await markPosted(o.world, o.world.actor(), { runId: started.runId });
    expect(await sentAt()).toBe(LATER);
  });

  it("started twice by one request are one run", async () => {
    await letter("1");
    await morning();
    const request = { key: "k", hash: "h" };
    const first = await startLetterRun(o.world, o.world.actor(), { request });
    const second = await startLetterRun(o.world, o.world.actor(), { request });
    expect([second.run.runId, second.replayed]).toEqual([first.run.runId, true]);
  });

  it.each([["no such letter", ["dlv_inv01ARZ3NDEKTSV4RRFFQ69G5FAV_first"]], ["none", []]])("of %s are no run", async (_name, letterIds) => {
    await letter("1");
    await morning();
    await expect(startLetterRun(o.world, o.world.actor(), { letterIds })).rejects.toMatchObject({ code: "no-letters-waiting" });
  });
});

describe("a mail that comes back for good", () => {
  const policy = async (undeliverable: "block" | "letter" | "block-and-letter") => {
    const company = (await o.world.store.get("company", { companyId: COMPANY }))!;
    await o.world.store.commit([{ save: { ...company, delivery: { ...company.delivery, undeliverable } } }]);
  };
  const bounce = (deliveryId: string, type: "bounce" | "soft-bounce" = "bounce") => joinFeedback(o.world, { companyId: COMPANY, deliveryId, event: { type, recipient: "a@example.net", at: o.world.now } });
  const mailed = async (number: string) => {
    const it = await o.issued(await o.customer(number, "a@example.net", { address: address as never }));
    await o.deliver(it.deliveryId);
    return it;
  };
  const channels = async (invoiceId: string) => (await o.world.store.invoice(COMPANY, invoiceId))!.deliveries.map(({ channel, state }) => `${channel} ${state}`).sort();

  it.each([["block", ["email bounced"], ["undeliverable"]], ["letter", ["email bounced", "letter pending"], []], ["block-and-letter", ["email bounced", "letter pending"], ["undeliverable"]]] as const)("where the company says %s (003-15)", async (how, rows, blocks) => {
    await policy(how);
    const { invoiceId, deliveryId } = await mailed("1");
    await bounce(deliveryId);
    await bounce(deliveryId);
    expect(await channels(invoiceId)).toEqual(rows);
    expect((await head(invoiceId)).blocks.map(({ reason }) => reason)).toEqual(blocks);
  });

  it("for a while is no reason for a letter", async () => {
    await policy("letter");
    const { invoiceId, deliveryId } = await mailed("1");
    await bounce(deliveryId, "soft-bounce");
    expect(await channels(invoiceId)).toEqual(["email accepted"]);
  });

  it("with half of a week's hundred others makes no letters any more: the list of addresses must be wrong", async () => {
    await policy("letter");
    const all = [];
    for (let n = 0; n < 110; n++) all.push(await mailed(String(n)));
    for (const { deliveryId } of all) await bounce(deliveryId);
    const letters = (await Promise.all(all.map(({ invoiceId }) => channels(invoiceId)))).filter((rows) => rows.some((row) => row.startsWith("letter"))).length;
    expect(letters).toBeGreaterThan(40);
    expect(letters).toBeLessThan(70);
  });
});

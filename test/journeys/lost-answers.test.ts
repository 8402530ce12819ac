import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstClerk, type Clerk, type Customer } from "./running/clerk.ts";
import { expectNumbersWithoutGap, fateOf } from "./running/fates.ts";
import { sharedProduct, type FaultKind } from "./running/product.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

/** AWS calls from a person's "send" to the mail service's answer and what is noted of it. */
const CALLS = 18;

// Nothing of an earlier journey may run in between, since a plan counts the calls.
beforeAll(async () => {
  await product.reset();
  clerk = firstClerk(product);
  customer = await clerk.customer();
});

afterEach(() => product.heal());

/** Sends one invoice for each call on the way, with that call going wrong, and tells how each ended. */
async function endings(kind: FaultKind): Promise<string[]> {
  const invoices = [];
  for (let draw = 1; draw <= CALLS; draw++) {
    const invoice = await clerk.issued(customer);
    await product.break({ seed: 1, script: [{ kind, draw }] });
    await clerk.command(invoice, "send");
    await product.quiet();
    await product.heal();
    invoices.push(invoice);
  }
  await product.pass("PT2H");
  const mails = await product.mails();
  const fates = [];
  for (const invoice of invoices) fates.push(await fateOf(clerk, invoice, mails));
  return fates.map(({ first, mails: left }) => `${first?.state} ${left}`);
}

const notDelivered = (all: string[]): string[] => all.filter((ending) => ending !== "delivered 1");

describe("one AWS call of issuing, whichever it is,", () => {
  it.each<FaultKind>(["throttle", "timeoutBefore", "timeoutAfter"])("that goes wrong (%s) gives one number all the same, and none is skipped", async (kind) => {
    for (let draw = 1; draw <= 8; draw++) {
      const draft = await clerk.draft(customer);
      await product.break({ seed: 1, script: [{ kind, draw }] });
      const issued = await clerk.issue(draft);
      await product.heal();
      expect(await clerk.invoice(draft)).toMatchObject({ number: issued.number, status: "not-sent" });
    }
    await expectNumbersWithoutGap(clerk);
  });
});

describe("one AWS call on the way of a mail, whichever it is,", () => {
  it("that is refused for a moment makes it later at most", async () => {
    expect(notDelivered(await endings("throttle"))).toEqual([]);
  });

  it("that never arrives leaves no mail in doubt but the one whose own call it was (T10)", async () => {
    expect(notDelivered(await endings("timeoutBefore"))).toEqual(["unknown 0"]);
  });

  it("whose answer is lost never makes a second mail (T1, T10)", async () => {
    const all = await endings("timeoutAfter");
    expect(notDelivered(all)).toEqual([]);
  });
});

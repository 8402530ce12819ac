import { afterEach, describe, expect, it } from "vitest";
import { newClerk, type Clerk } from "./running/clerk.ts";
import { expectNumbersWithoutGap, fateOf, mailsOf } from "./running/fates.ts";
import { sharedProduct, type FaultPlan } from "./running/product.ts";

const product = sharedProduct();

/** What a person does to an invoice before its mail leaves by itself, and how many mails there are in the end. */
const EXPECTED = { auto: 1, manual: 1, marked: 0, voided: 0, paid: 0 };
type Course = keyof typeof EXPECTED;
type Fates = Record<Course, { mails: number; state: string | undefined; status: string }>;

/** Issues five invoices at once, does to each what its name says, and tells how they ended. */
async function runMatrix(clerk: Clerk, plan: FaultPlan | null): Promise<Fates> {
  await clerk.sendsAutomatically();
  const customer = await clerk.customer();
  if (plan) await product.break(plan);
  const courses = Object.keys(EXPECTED) as Course[];
  const drafts = await Promise.all(courses.map(() => clerk.draft(customer)));
  const invoices = await Promise.all(drafts.map((draft) => clerk.issue(draft)));
  const of = (course: Course) => invoices[courses.indexOf(course)]!;
  await product.pass("PT4M59S");
  expect(mailsOf(await product.mails(), of("auto"))).toEqual([]);
  await clerk.command(of("manual"), "send");
  await clerk.command(of("marked"), "mark-sent");
  await clerk.command(of("voided"), "void");
  await clerk.pay(of("paid"), customer);
  await product.pass("PT3M");
  await product.heal();
  await product.pass("PT2H");
  const mails = await product.mails();
  await expectNumbersWithoutGap(clerk);
  const fates = await Promise.all(invoices.map((invoice) => fateOf(clerk, invoice, mails)));
  return Object.fromEntries(courses.map((course, n) => [course, { mails: fates[n]!.mails, state: fates[n]!.first?.state, status: fates[n]!.invoice.status }])) as Fates;
}

afterEach(() => product.heal());

describe("five invoices issued at once, each treated otherwise before its five minutes are over (T33)", () => {
  it("give exactly the mails that are due", async () => {
    const fates = await runMatrix(await newClerk(product), null);
    expect(fates).toEqual({
      auto: { mails: 1, state: "delivered", status: "sent" },
      manual: { mails: 1, state: "delivered", status: "sent" },
      marked: { mails: 0, state: "cancelled", status: "sent" },
      voided: { mails: 0, state: "cancelled", status: "voided" },
      paid: { mails: 0, state: "cancelled", status: "paid" },
    });
  });

  it.each<FaultPlan & { when: string }>([
    { when: "come twice or more", seed: 1, rates: { duplicate: 0.5 } },
    { when: "are all lost", seed: 2, rates: { lose: 1 } },
    { when: "come late or early", seed: 3, rates: { delay: 0.6, reorder: 0.5 } },
    { when: "do any of that", seed: 4, rates: { duplicate: 0.3, lose: 0.3, delay: 0.3, reorder: 0.3 } },
  ])("give the same mails when messages between functions $when (seed $seed)", async ({ when: _when, ...plan }) => {
    const fates = await runMatrix(await newClerk(product), plan);
    expect(Object.fromEntries(Object.entries(fates).map(([course, { mails }]) => [course, mails]))).toEqual(EXPECTED);
  });

  it.each<FaultPlan & { when: string }>([
    { when: "functions die now and then", seed: 11, rates: { kill: 0.15 } },
    { when: "functions die often", seed: 12, rates: { kill: 0.4 } },
    { when: "functions die and messages go astray", seed: 13, rates: { kill: 0.2, duplicate: 0.3, lose: 0.3, delay: 0.3 } },
    { when: "calls are refused or lose their answers", seed: 14, rates: { throttle: 0.1, timeoutBefore: 0.05, timeoutAfter: 0.05 } },
  ])("never give two mails, and none is missing that is not said to be uncertain, when $when (seed $seed)", async ({ when: _when, ...plan }) => {
    const fates = await runMatrix(await newClerk(product), plan);
    for (const [course, { mails, state }] of Object.entries(fates)) {
      const isUncertain = state === "unknown" && EXPECTED[course as Course] === 1;
      if (!isUncertain) expect(mails, `${course} is ${state}`).toBe(EXPECTED[course as Course]);
      expect(mails, `${course} is ${state}`).toBeLessThanOrEqual(EXPECTED[course as Course]);
    }
  });
});

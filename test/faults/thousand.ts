import { later } from "../../lambdas/domain/days.ts";
import type { Delivery } from "../../lambdas/domain/delivery.ts";
import type { Answer } from "../../lambdas/domain/hand-over.ts";
import type { Mail } from "../../lambdas/domain/mail.ts";
import { threadIdOf } from "../../lambdas/domain/thread.ts";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { DUE_KINDS } from "../../lambdas/use-cases/due/index.ts";
import { recordFeedback } from "../../lambdas/use-cases/record-feedback.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office } from "../doubles/office.ts";

/** One invoice whose mail meets one fault, and how it ended. */
export interface Ended<Fault> {
  fault: Fault;
  delivery: Delivery;
  /** A message in the invoice's thread that is open. */
  isOpenMatter: boolean;
}

/** A way by which mails leave. `news` are deliveries of which the service has since told that they arrived. */
export interface Way<Fault> {
  send(mail: Mail, fault: Fault): Promise<Answer>;
  news?(): string[];
}

/** Mails under way at once. */
const AT_ONCE = 24;
const DAYS = 6;

/** Does the work for all, some at once, the last first. */
export async function allOf<T>(things: T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  const rest = [...things];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let thing = rest.pop(); thing !== undefined; thing = rest.pop()) await work(thing);
  }));
}

/** Issues invoices, one for each fault, and lets days go by: whatever falls due is done at its moment, by the real use cases. */
export async function sendAll<Fault extends string>(faults: Fault[], by: Way<Fault>): Promise<Ended<Fault>[]> {
  const o = await office();
  const invoices: { fault: Fault; invoiceId: string; deliveryId: string }[] = [];
  const addressOf = new Map<string, string>();
  for (const [n, fault] of faults.entries()) {
    const address = `${fault}.${n}@kunde.test`;
    const one = await o.issued(await o.customer(`K-${n}`, address));
    invoices.push({ fault, ...one });
    addressOf.set(one.deliveryId, address);
  }
  const faultOf = new Map(invoices.map(({ deliveryId, fault }) => [deliveryId, fault]));
  o.world.mailer.send = (mail) => by.send(mail, faultOf.get(mail.deliveryId)!);
  const end = later(o.world.now, DAYS * 86_400_000);
  for (let [next] = await o.world.store.due(end, 1); next; [next] = await o.world.store.due(end, 1)) {
    if (next.dueAt > o.world.now) o.world.now = next.dueAt;
    const due = await o.world.store.due(o.world.now, 2_000);
    await allOf(due, ({ word, companyId, id }) =>
      word === "deliver" ? deliverMessage(o.world, { companyId, deliveryId: id, trustedNow: o.world.now }) : DUE_KINDS[word]!(o.world, { companyId, id, trustedNow: o.world.now }));
    await allOf(by.news?.() ?? [], (deliveryId) => recordFeedback(o.world, { companyId: COMPANY, deliveryId, event: { type: "delivery", recipient: addressOf.get(deliveryId)!, at: o.world.now } }));
    // What was found due and has left is found again later, at its deadline.
    const stuck = (await o.world.store.due(o.world.now, 1))[0];
    if (stuck) o.world.now = later(o.world.now, 60_000);
  }
  return Promise.all(invoices.map(async ({ fault, invoiceId, deliveryId }) => {
    const thread = await o.world.store.thread(COMPANY, threadIdOf({ ownerId: invoiceId }));
    return { fault, delivery: (await rowOfDelivery(o.world, deliveryId))!, isOpenMatter: thread?.thread.status === "open" && thread.messages.length > 0 };
  }));
}

/** As many faults as are wanted, in an order that a seed shuffles: the same for the same seed. */
export function shuffled<Fault>(counts: [Fault, number][], seed: number): Fault[] {
  const all = counts.flatMap(([fault, count]) => Array.from({ length: count }, () => fault));
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let n = all.length - 1; n > 0; n--) {
    const m = Math.floor(random() * (n + 1));
    [all[n], all[m]] = [all[m]!, all[n]!];
  }
  return all;
}

import { RULES, type InvoiceAction } from "../../lambdas/domain/can-invoice.ts";
import { newCompany } from "../../lambdas/domain/company.ts";
import { later, type Instant } from "../../lambdas/domain/days.ts";
import { AlreadyBeingSent, stopDelivery } from "../../lambdas/domain/delivery-commands.ts";
import type { Delivery, FeedbackType } from "../../lambdas/domain/delivery.ts";
import { joined } from "../../lambdas/domain/feedback.ts";
import { answered, handedOver, mayHandOver, settled, type Answer } from "../../lambdas/domain/hand-over.ts";
import { autoSendOff, blocked, held, markedSent, released, reverted, revised, unblocked, voided, withPayment, writtenOff, type Standing } from "../../lambdas/domain/invoice-commands.ts";
import { balanceOf } from "../../lambdas/domain/invoice.ts";
import { issued } from "../../lambdas/domain/issue.ts";
import { saidSent } from "../../lambdas/domain/said-sent.ts";
import { sent } from "../../lambdas/domain/send.ts";
import { ISSUED_AT, sampleHead } from "./sample-standing.ts";

const company = newCompany("cmp_01JGFJJZ00000000000000000A");

/**
 * One invoice as people, the worker, the mail server and its news move it, with a memory of its own of what must never
 * happen: a second hand-over of a mail that may have left, and a mail by itself after somebody called it off or blocked it.
 */
export class InvoiceLife {
  standing: Standing = { head: sampleHead({ phase: "draft", number: null, autoSend: null, issuedAt: null }), deliveries: [] };
  readonly wrongs: string[] = [];
  handOvers = 0;
  #now: Instant = ISSUED_AT;
  #calledOff: string | null = null;
  #isHeld = false;
  readonly #unanswered = new Set<string>();
  /** Ids of mails that may be with somebody: no later "no" of the mail server says otherwise. */
  readonly #mayHaveLeft = new Set<string>();

  /** Whether the automatic mail is still owed to the customer. */
  get isOwed(): boolean {
    const { head } = this.standing;
    return head.phase === "issued" && this.#calledOff === null && balanceOf(head) > 0 && this.#unanswered.size === 0;
  }

  can(action: InvoiceAction): boolean {
    return RULES.invoice[action]!.not(this.standing.head) === null;
  }

  wait(ms: number): void {
    this.#now = later(this.#now, ms);
  }

  issue(): void {
    this.#change("issue", (before) => this.#holding(false, issued(before, { company, autoSend: true, number: before.head.number ?? "INV-2026-0001", now: this.#now, by: "usr_a" })), null);
  }

  edit = (): void => this.#change("edit", revised);
  switchOff = (): void => this.#change("annotate", autoSendOff, "auto-send-off");
  markSent = (): void => this.#change("mark-sent", (before) => markedSent(before, this.#now), "marked-as-sent");
  hold = (): void => this.#change("hold", (before) => this.#holding(true, held(before)));
  release = (): void => this.#change("release", (before) => this.#holding(false, released(before, this.#now)));
  block = (): void => this.#change("block", (before) => blocked(before, { reason: "question", since: this.#now }));
  unblock = (): void => this.#change("unblock", (before) => unblocked(before, null, this.#now));
  revert = (): void => this.#change("revert", reverted, "reverted");
  cancel = (): void => this.#change("void", voided, "voided");
  writeOff = (): void => this.#change("write-off", writtenOff, "written-off");
  payPart = (): void => this.#change("pay", (before) => withPayment(before, 1, "EUR"));
  payAll = (): void => this.#change("pay", (before) => withPayment(before, balanceOf(before.head), "EUR"), "paid");

  sendByHand(key: string): void {
    try {
      this.#change("send", (before) => sent(before, { resendSlot: key, to: [], note: null, channel: null, now: this.#now, by: "usr_a" }), "sent-by-hand");
    } catch (error) {
      if (!(error instanceof AlreadyBeingSent)) throw error;
    }
  }

  /** The worker looks at every mail that the sweep finds due. */
  work(): void {
    for (const delivery of this.standing.deliveries.filter(({ dueAt }) => dueAt !== null && dueAt <= this.#now)) {
      const may = mayHandOver(this.standing.head, delivery, this.#now);
      if (may.do === "drop") this.#put(stopDelivery(delivery, may.because));
      if (may.do === "go") this.#handOver(delivery);
    }
  }

  /** The mail server answers the oldest open hand-over; `null`: the worker died and nobody hears the answer. */
  answer(answer: Answer | null): void {
    const [deliveryId] = this.#unanswered;
    const delivery = this.standing.deliveries.find((one) => one.deliveryId === deliveryId);
    if (!deliveryId || !delivery) return;
    this.#unanswered.delete(deliveryId);
    if (!answer) return;
    if (answer.is === "later" || answer.is === "refused") this.#mayHaveLeft.delete(deliveryId);
    const after = this.#put(answered(delivery, answer, this.#now));
    if (answer.is === "accepted") this.#say(after);
  }

  /** News about every mail that may have left. */
  hear(type: FeedbackType): void {
    for (const delivery of this.standing.deliveries.filter(({ deliveryId }) => this.#mayHaveLeft.has(deliveryId) && !this.#unanswered.has(deliveryId))) {
      const after = this.#put(joined(delivery, { type, recipient: "a@example.com", at: this.#now }));
      if (!delivery.acceptedAt) this.#say(after);
    }
  }

  settle(): void {
    for (const delivery of this.standing.deliveries) this.#put(settled(delivery, this.#now));
  }

  #handOver(delivery: Delivery): void {
    const { head } = this.standing;
    const automatic = delivery.trigger === "auto";
    if (this.#mayHaveLeft.has(delivery.deliveryId)) this.wrongs.push("handed over twice");
    if (head.phase !== "issued") this.wrongs.push(`left although ${head.phase}`);
    if (automatic && this.#calledOff) this.wrongs.push(`left by itself after ${this.#calledOff}`);
    if (automatic && this.#isHeld) this.wrongs.push("left by itself while held");
    if (automatic && head.blocks.length > 0) this.wrongs.push("left by itself while blocked");
    if (delivery.sendNotBefore > this.#now) this.wrongs.push("left too early");
    this.handOvers++;
    this.#mayHaveLeft.add(delivery.deliveryId);
    this.#unanswered.add(delivery.deliveryId);
    this.#put(handedOver(delivery, this.#now));
  }

  #change(action: InvoiceAction, decide: (before: Standing) => Standing, calledOff: string | null = this.#calledOff): void {
    if (!this.can(action)) return;
    const { head, deliveries } = decide(this.standing);
    this.standing = { head, deliveries };
    this.#calledOff = calledOff;
  }

  #holding(isHeld: boolean, after: Standing): Standing {
    this.#isHeld = isHeld;
    return after;
  }

  #say(delivery: Delivery): void {
    this.standing = { ...this.standing, head: saidSent(this.standing.head, delivery) };
  }

  #put(delivery: Delivery): Delivery {
    this.standing = { ...this.standing, deliveries: this.standing.deliveries.map((one) => (one.slot === delivery.slot ? delivery : one)) };
    return delivery;
  }
}

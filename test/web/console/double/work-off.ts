import { deliverMessage } from "../../../../lambdas/use-cases/deliver-message.ts";
import { printLetters } from "../../../../lambdas/use-cases/print-letters.ts";
import { recordFeedback } from "../../../../lambdas/use-cases/record-feedback.ts";
import type { MemoryWorld } from "../../../doubles/memory-world.ts";

/** Sends what is due by the world's clock, and lets the mail servers answer. */
export async function workOff(world: MemoryWorld): Promise<void> {
  const due = world.hinted.filter(({ at }) => at <= world.now);
  world.hinted = world.hinted.filter(({ at }) => at > world.now);
  const before = world.mails.length;
  for (const { companyId, deliveryId } of due.filter(isMessage)) await deliverMessage(world, { companyId, deliveryId, trustedNow: world.now });
  for (const { companyId, deliveryId, to } of world.mails.slice(before).filter((mail) => world.answer(mail).is === "accepted")) {
    const recipient = to[0] ?? "";
    const bounces = recipient.startsWith("bounce");
    const detail = bounces ? "550 5.1.1 user unknown" : "250 2.0.0 OK";
    await recordFeedback(world, { companyId, deliveryId, event: { type: bounces ? "bounce" : "delivery", recipient, at: world.now, detail, ...(bounces && { status: "5.1.1" }) } });
  }
  // A moment later, so that the page has something to wait for.
  for (const { companyId, deliveryId: runId } of due.filter((hint) => !isMessage(hint))) setTimeout(() => void printLetters(world, { companyId, runId, trustedNow: world.now }), PRINTING_MS);
}

const PRINTING_MS = 800;
const isMessage = ({ deliveryId }: { deliveryId: string }): boolean => !deliveryId.startsWith("run_");

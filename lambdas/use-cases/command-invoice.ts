import type { Block } from "../domain/invoice.ts";
import { blocked, held, markedSent, mustNotHaveLeft, released, reverted, unblocked, voided, writtenOff, type Standing } from "../domain/invoice-commands.ts";
import type { Actor, World } from "../ports.ts";
import { changeInvoice, type Changed } from "./shared/change-invoice.ts";
import type { RequestKey } from "./shared/request-key.ts";

/** Commands that only change how an invoice stands. */
export type Command = "mark-sent" | "hold" | "release" | "revert" | "void" | "block" | "unblock" | "write-off";

export interface CommandInput {
  invoiceId: string;
  command: Command;
  block?: { reason: Block["reason"]; note?: string };
  request?: RequestKey | null;
}

const DECIDE: Record<Command, (standing: Standing, input: CommandInput, now: string) => Standing> = {
  "mark-sent": (standing, _input, now) => markedSent(standing, now),
  hold: (standing) => held(standing),
  release: (standing, _input, now) => released(standing, now),
  revert(standing) {
    mustNotHaveLeft(standing.deliveries);
    return reverted(standing);
  },
  void: (standing) => voided(standing),
  "write-off": (standing) => writtenOff(standing),
  block: (standing, { block }, now) => blocked(standing, { reason: block?.reason ?? "paused", since: now, ...(block?.note ? { note: block.note } : {}) }),
  unblock: (standing, { block }, now) => unblocked(standing, block?.reason ?? null, now),
};

/** Carries out one command; refuses what the table of `can-invoice` does not allow in the invoice's state. */
export const commandInvoice = (world: World, actor: Actor, input: CommandInput): Promise<Changed> =>
  changeInvoice(world, actor, { invoiceId: input.invoiceId, action: input.command, request: input.request }, ({ head, deliveries }) => ({
    standing: DECIDE[input.command]({ head, deliveries }, input, actor.at),
    facts: input.block ?? {},
  }));

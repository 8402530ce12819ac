import type { Block } from "../domain/invoice.ts";
import { blocked, decided, held, markedSent, mustNotHaveLeft, released, reverted, unblocked, voided, writtenOff, type Standing } from "../domain/invoice-commands.ts";
import type { Actor, World } from "../ports.ts";
import { changeInvoice, type Changed } from "./shared/change-invoice.ts";
import type { RequestKey } from "./shared/request-key.ts";
import { takeBack } from "./shared/set-off.ts";

/** Commands that only change how an invoice stands. */
export type Command = "mark-sent" | "hold" | "release" | "revert" | "void" | "block" | "unblock" | "write-off" | "accept" | "decline";

export interface CommandInput {
  invoiceId: string;
  command: Command;
  block?: { reason: Block["reason"]; note?: string };
  request?: RequestKey | null;
}

type Deciding = CommandInput & { by: string };

const DECIDE: Record<Command, (standing: Standing, input: Deciding, now: string) => Standing> = {
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
  accept: (standing, { by }, now) => decided(standing, { state: "accepted", at: now, by }),
  decline: (standing, { by }, now) => decided(standing, { state: "declined", at: now, by }),
};

/** Carries out one command; refuses what the table of `can-invoice` does not allow in the document's state. */
export const commandInvoice = (world: World, actor: Actor, input: CommandInput): Promise<Changed> =>
  changeInvoice(world, actor, { invoiceId: input.invoiceId, action: input.command, request: input.request }, async ({ head, deliveries }) => {
    const standing = DECIDE[input.command]({ head, deliveries }, { ...input, by: actor.by }, actor.at);
    // A void credit note credits nothing: its invoice owes again what it did before.
    const back = input.command === "void" ? await takeBack(world, actor, standing) : { standing };
    return { ...back, facts: input.block ?? {} };
  });

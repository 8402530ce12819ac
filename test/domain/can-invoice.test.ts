import { describe, expect, it } from "vitest";
import { CannotDo, mustBeAble, RULES, type InvoiceAction } from "../../lambdas/domain/can-invoice.ts";
import type { Block, InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { can, ROLES, type Role } from "../../lambdas/domain/roles.ts";
import { DUE_AT, NOW, sampleHead } from "./sample-standing.ts";

const blocks: Block[] = [{ reason: "question", since: NOW }];
const autoSend = (state: "pending" | "held" | "cancelled" | "sent") => ({ dueAt: DUE_AT, state });

/** The states that an invoice can be in, as far as the table can tell them apart. */
const STATES: Record<string, Partial<InvoiceHead>> = {
  "a new draft": { phase: "draft", number: null, autoSend: null },
  "a reverted draft": { phase: "draft", autoSend: null },
  "a blocked draft": { phase: "draft", autoSend: null, blocks },
  "waiting": {},
  "held": { autoSend: autoSend("held") },
  "blocked": { autoSend: autoSend("held"), blocks },
  "without automatic mail": { autoSend: null },
  "sent": { sentAt: NOW, autoSend: autoSend("sent") },
  "part-paid": { paidMinor: 1 },
  "paid back": { paidMinor: 100, refundedMinor: 100 },
  "paid": { paidMinor: 11_900, sentAt: NOW, autoSend: autoSend("sent") },
  "of nothing": { totalMinor: 0, autoSend: null },
  "voided": { phase: "voided", creditedMinor: 11_900, autoSend: autoSend("cancelled") },
  "written off": { phase: "written-off", creditedMinor: 11_900, sentAt: NOW, autoSend: autoSend("sent") },
};

const ACTIONS: InvoiceAction[] = ["edit", "annotate", "issue", "send", "mark-sent", "hold", "release", "pay", "block", "unblock", "revert", "void", "write-off", "delete", "credit"];

/** Every cell: `yes`, or why not. One row per state, in the order of ACTIONS. */
const CELLS: Record<string, string> = {
  "a new draft": "yes yes yes is-draft is-draft not-waiting not-held is-draft is-draft not-blocked is-draft is-draft is-draft yes is-draft",
  "a reverted draft": "yes yes yes is-draft is-draft not-waiting not-held is-draft is-draft not-blocked is-draft is-draft is-draft has-number is-draft",
  "a blocked draft": "yes yes yes is-draft is-draft not-waiting not-held is-draft is-draft yes is-draft is-draft is-draft has-number is-draft",
  "waiting": "yes yes not-draft yes yes yes not-held yes yes not-blocked yes yes yes not-draft yes",
  "held": "yes yes not-draft yes yes not-waiting yes yes yes not-blocked yes yes yes not-draft yes",
  "blocked": "yes yes not-draft yes yes not-waiting not-held yes yes yes yes yes yes not-draft yes",
  "without automatic mail": "yes yes not-draft yes yes not-waiting not-held yes yes not-blocked yes yes yes not-draft yes",
  "sent": "already-sent yes not-draft yes already-sent not-waiting not-held yes yes not-blocked already-sent yes yes not-draft yes",
  "part-paid": "has-payments yes not-draft yes yes yes not-held yes yes not-blocked has-payments has-payments yes not-draft yes",
  "paid back": "has-payments yes not-draft yes yes yes not-held yes yes not-blocked has-payments has-payments yes not-draft yes",
  "paid": "already-sent yes not-draft yes already-sent not-waiting not-held is-paid is-paid not-blocked already-sent has-payments is-paid not-draft yes",
  "of nothing": "yes yes not-draft yes yes not-waiting not-held is-paid is-paid not-blocked yes yes is-paid not-draft nothing-to-credit",
  "voided": "is-voided is-voided not-draft is-voided is-voided not-waiting not-held is-voided is-voided not-blocked is-voided is-voided is-voided not-draft is-voided",
  "written off": "is-written-off is-written-off not-draft is-written-off is-written-off not-waiting not-held is-written-off is-written-off not-blocked is-written-off is-written-off is-written-off not-draft is-written-off",
};

const cells = Object.entries(CELLS).flatMap(([state, row]) => row.split(" ").map((expected, n) => ({ state, action: ACTIONS[n]!, expected })));

describe("what may be done with an invoice", () => {
  it("is said for every action in every state", () => {
    expect(Object.keys(RULES.invoice).sort()).toEqual([...ACTIONS].sort());
    expect(Object.keys(CELLS)).toEqual(Object.keys(STATES));
    expect(cells).toHaveLength(ACTIONS.length * Object.keys(STATES).length);
  });

  it.each(cells)("$action an invoice that is $state: $expected", ({ state, action, expected }) => expect(RULES.invoice[action]!.not(sampleHead(STATES[state])) ?? "yes").toBe(expected));

  it("is refused as a conflict that names the action and the reason", () => {
    const refused = (): void => mustBeAble(sampleHead({ phase: "voided" }), "send");
    expect(refused).toThrow(CannotDo);
    expect(refused).toThrow(expect.objectContaining({ kind: "conflict", code: "is-voided", facts: { action: "send", because: "is-voided" } }));
    expect(() => mustBeAble(sampleHead(), "send")).not.toThrow();
  });
});

describe("who may do it", () => {
  const ALLOWED: Record<Role, InvoiceAction[]> = { owner: ACTIONS, admin: ACTIONS, billing: ACTIONS, "read-only": [] };
  it.each(ROLES)("%s", (role) => expect(ACTIONS.filter((action) => can(role, RULES.invoice[action]!.needs))).toEqual(ALLOWED[role]));
  it.each(["", "root", "toString", "__proto__"])("nobody with the role \"%s\"", (role) => expect(ACTIONS.some((action) => can(role, RULES.invoice[action]!.needs))).toBe(false));
});

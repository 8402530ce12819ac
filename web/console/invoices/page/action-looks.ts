import type { InvoiceShape, OfferedAction } from "../../server/shapes/invoice.ts";
import type { IconName } from "../../ui/icon.tsx";
import type { WordKey } from "../../words/language.tsx";

/** The actions that have a button here; the server may list more. */
export type ActionName = "edit" | "issue" | "send" | "mark-sent" | "hold" | "release" | "pay" | "block" | "unblock" | "revert" | "void" | "write-off" | "delete";

/** How each action of the server's table looks. */
export const actionLooks: Record<ActionName, { word: WordKey; icon: IconName; danger?: boolean }> = {
  issue: { word: "action.issue", icon: "check" },
  edit: { word: "action.edit", icon: "edit" },
  send: { word: "action.send", icon: "send" },
  "mark-sent": { word: "action.markSent", icon: "mail" },
  pay: { word: "action.pay", icon: "coin" },
  hold: { word: "autoSend.hold", icon: "pause" },
  release: { word: "autoSend.release", icon: "play" },
  block: { word: "action.block", icon: "pause" },
  unblock: { word: "action.unblock", icon: "play" },
  revert: { word: "action.revert", icon: "undo" },
  "write-off": { word: "action.writeOff", icon: "ban", danger: true },
  void: { word: "action.void", icon: "ban", danger: true },
  delete: { word: "action.delete", icon: "trash", danger: true },
};

const isKnown = (name: string): name is ActionName => Object.hasOwn(actionLooks, name);

/** The actions that stand as buttons, the next thing to do first. While a mail waits, sending stands in the strip. */
export function firstActions({ status, autoSend, sentAt, actions }: InvoiceShape): ActionName[] {
  const offered = (name: ActionName) => actions.some((action) => action.name === name);
  if (status === "draft") return (["issue", "edit"] as const).filter(offered);
  if (status === "paid" || status === "voided" || status === "written-off") return [];
  const next: ActionName[] = autoSend?.state === "pending" || autoSend?.state === "held" ? ["pay"] : sentAt ? ["pay", "send"] : ["send", "pay"];
  return next.filter(offered);
}

const ELSEWHERE: Record<string, (invoice: InvoiceShape) => boolean> = {
  // They stand in the strip while they make sense and would only be noise otherwise.
  hold: () => true,
  release: () => true,
  unblock: ({ block }) => block === null,
  issue: ({ status }) => status !== "draft",
  delete: ({ status }) => status !== "draft",
};

/** Everything else that the server lists, for the menu. */
export function restActions(invoice: InvoiceShape, first: readonly ActionName[]): (OfferedAction & { name: ActionName })[] {
  return invoice.actions
    .filter((action): action is OfferedAction & { name: ActionName } => isKnown(action.name))
    .filter(({ name }) => !first.includes(name) && !ELSEWHERE[name]?.(invoice));
}

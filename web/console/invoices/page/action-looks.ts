import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape, OfferedAction } from "../../server/shapes/invoice.ts";
import type { IconName } from "../../ui/icon.tsx";
import type { WordKey } from "../../words/language.tsx";

/** The actions that have a button here; the server may list more. */
export type ActionName =
  | "edit" | "issue" | "send" | "mark-sent" | "hold" | "release" | "pay" | "block" | "unblock" | "revert" | "void" | "write-off" | "delete"
  | "credit" | "accept" | "decline" | "convert";

/** How each action of the server's table looks. */
export const actionLooks: Record<ActionName, { word: WordKey; icon: IconName; danger?: boolean }> = {
  issue: { word: "action.issue", icon: "check" },
  edit: { word: "action.edit", icon: "edit" },
  send: { word: "action.send", icon: "send" },
  "mark-sent": { word: "action.markSent", icon: "mail" },
  pay: { word: "action.pay", icon: "coin" },
  accept: { word: "action.accept", icon: "check" },
  decline: { word: "action.decline", icon: "close" },
  convert: { word: "action.convert", icon: "invoices" },
  credit: { word: "action.credit", icon: "credit" },
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
export function firstActions(document: InvoiceShape): ActionName[] {
  const offered = (name: ActionName) => document.actions.some((action) => action.name === name);
  return nextOf(document).filter(offered);
}

const DONE: readonly string[] = ["paid", "voided", "written-off", "declined", "converted"];

function nextOf({ id, status, autoSend, sentAt }: InvoiceShape): ActionName[] {
  if (status === "draft") return ["issue", "edit"];
  if (DONE.includes(status)) return [];
  if (status === "accepted") return ["convert"];
  const expected = ({ invoice: ["pay"], estimate: ["accept"], "credit-note": [] } as const)[kindOf(id)];
  if (autoSend?.state === "pending" || autoSend?.state === "held") return [...expected];
  return sentAt ? [...expected, "send"] : ["send", ...expected];
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

import { invoice } from "./invoice.ts";
import type { MessageKind } from "./message-kind.ts";

/** The family of message templates: one file and one line per member. */
export const MESSAGES = {
  invoice,
} as const satisfies Record<string, MessageKind>;

export type MessageName = keyof typeof MESSAGES;

export const MESSAGE_NAMES = Object.keys(MESSAGES) as MessageName[];

/** The member of a name; null for a name that no member has. */
export const messageKind = (name: string): MessageKind | null => (Object.hasOwn(MESSAGES, name) ? MESSAGES[name as MessageName] : null);

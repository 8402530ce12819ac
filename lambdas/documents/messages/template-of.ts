import type { MessageTemplate } from "../../domain/message-template.ts";
import { refusal } from "../../domain/refusal.ts";
import { messageKind } from "./index.ts";

/** A name that no message template has. */
export const UnknownTemplate = refusal<{ name: string }>("not-found", "unknown-template");

/** The template in force: the company's own, with the shipped texts where it lacks a language, or the one that ships. */
export function templateOf(name: string, companyId: string, own: MessageTemplate | null): MessageTemplate {
  const kind = messageKind(name);
  if (!kind) throw new UnknownTemplate({ name });
  if (own) return { ...own, languages: { ...kind.texts, ...own.languages } };
  return { type: "message-template", version: 0, companyId, name, ...kind.defaults, languages: kind.texts };
}

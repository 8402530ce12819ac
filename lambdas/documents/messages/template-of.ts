import type { MessageTemplate } from "../../domain/message-template.ts";
import { refusal } from "../../domain/refusal.ts";
import { messageKind } from "./index.ts";

/** A name that no message template has. */
export const UnknownTemplate = refusal<{ name: string }>("not-found", "unknown-template");

/** The template in force: the company's own, with what ships where it lacks something, or the one that ships. */
export function templateOf(name: string, companyId: string, own: MessageTemplate | null): MessageTemplate {
  const kind = messageKind(name);
  if (!kind) throw new UnknownTemplate({ name });
  const shipped: MessageTemplate = { type: "message-template", version: 0, companyId, name, autoSend: false, ...kind.defaults, languages: kind.texts };
  if (own?.restored) return { ...shipped, version: own.version, restored: true };
  return own ? { ...shipped, ...own, languages: { ...kind.texts, ...own.languages } } : shipped;
}

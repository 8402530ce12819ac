import type { Language } from "../../domain/languages.ts";
import type { MessageTemplate, MessageText } from "../../domain/message-template.ts";

/** Everything a message template is before a company changes it: a member of the family. */
export interface MessageKind {
  defaults: Pick<MessageTemplate, "enabled" | "autoSend" | "attachPdf">;
  texts: Record<Language, MessageText>;
  /** Label of the button that opens the portal. */
  button: Record<Language, string>;
  /** Names of the facts that its texts may use: the keys of `Facts`. */
  tags: readonly string[];
  /** Tags of which the subject must hold at least one as it is. */
  subjectNeeds: readonly string[];
}

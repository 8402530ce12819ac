import type { Instant } from "./days.ts";
import type { Language } from "./languages.ts";

/** Texts of one message in one language; both are Liquid over the facts that `documents/messages` names. */
export interface MessageText {
  subject: string;
  body: string;
}

/** A company's own version of a message template. */
export interface MessageTemplate {
  type: "message-template";
  version: number;
  companyId: string;
  name: string;
  enabled: boolean;
  autoSend: boolean;
  attachPdf: boolean;
  /** Days ahead of its event that it goes out; only where that means something (003-55). */
  daysBefore?: number;
  languages: Record<Language, MessageText>;
  /** The company went back to what ships: nothing of its own stands in force. */
  restored?: boolean;
}

/** A version that a company's template once was; the newest is in force. */
export interface TemplateVersion extends Omit<MessageTemplate, "type"> {
  type: "template-version";
  /** Counts from 1 for each template. */
  number: number;
  at: Instant;
  by: string;
}

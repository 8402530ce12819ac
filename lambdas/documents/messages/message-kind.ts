import type { Language } from "../../domain/languages.ts";
import type { MessageText } from "../../domain/message-template.ts";
import type { TemplateDefaults } from "./defaults.ts";
import type { AboutName } from "./message-about.ts";

/** Everything a message template is before a company changes it: a member of the family. */
export interface MessageKind {
  /** What its messages are about; from this come the facts that its texts may name. */
  about: AboutName;
  defaults: TemplateDefaults;
  /** Whether a company may let it go out by itself when its document is issued (003-24); off until it does (003-27). */
  sendsItself: boolean;
  /** Whether a PDF can go with it. */
  hasPdf: boolean;
  texts: Record<Language, MessageText>;
  /** Label of the button that opens the portal: no mail goes without it (000-01). */
  button: Record<Language, string>;
  /** Tags that the subject must hold. */
  subjectNeeds: readonly string[];
}

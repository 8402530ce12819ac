import type { Language } from "../../../shared/languages.ts";

export type Texts = Record<Language, { subject: string; body: string }>;

/** What a company may set of a message. */
export interface TemplateSettings {
  enabled: boolean;
  /** Only where a document is sent by itself when it is issued. */
  autoSend?: boolean;
  attachPdf: boolean;
  /** Only where the message goes out a number of days ahead of something. */
  daysBefore?: number;
  languages: Texts;
}

/** A message template with what it can do. */
export interface TemplateShape extends TemplateSettings {
  name: string;
  /** The facts that the texts may name. */
  tags: string[];
  hasButton: boolean;
  hasPdf: boolean;
  /** The company's own version, not the one that ships. */
  isOwn: boolean;
  version: number;
}

/** A template as it once was. */
export interface TemplateVersionShape extends TemplateSettings {
  version: number;
  at: string;
  by: string;
  /** The company went back to what ships. */
  restored?: boolean;
}

/** A template rendered with a sample or a real invoice. */
export interface PreviewShape {
  subject: string;
  html: string;
  text: string;
}

/** How a mail server took a mail that was only a test; `message` is a sentence in the reader's language. */
export interface TriedShape {
  ok: boolean;
  message: string;
}

import type { Language } from "../../../shared/languages.ts";

/** A message template; `autoSend` exists only where a document is sent by itself. */
export interface TemplateShape {
  name: string;
  enabled: boolean;
  autoSend?: boolean;
  attachPdf: boolean;
  languages: Record<Language, { subject: string; body: string }>;
  /** The facts that the texts may name. */
  tags?: string[];
}

/** A template rendered with a sample. */
export interface PreviewShape {
  subject: string;
  html: string;
  text: string;
}

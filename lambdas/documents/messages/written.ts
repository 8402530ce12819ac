import type { Language } from "../../domain/languages.ts";

/** A fact beside its label. */
export type Row = [label: string, value: string];

/** Everything around the company's own words. */
export interface Frame {
  /** First line that inboxes show beside the subject. */
  preheader: string;
  companyName: string;
  accentColor: string | null;
  button: { label: string; address: string } | null;
  rows: Row[];
  /** `code`: the text of the QR code that fills in the transfer, where banks read one. */
  bank: { title: string; rows: Row[]; code: { text: string; caption: string } | null } | null;
  /** The sentence that asks for an e-mail address. */
  plea: string | null;
  footer: string[];
}

/** A message with its parts still apart: what both of its forms are made of. */
export interface Written {
  subject: string;
  language: Language;
  paragraphs: string[][];
  note: string[][];
  links: ReadonlySet<string>;
  frame: Frame;
}

/** A message as people read it. */
export interface Message {
  subject: string;
  html: string;
  text: string;
  /** The text of the code that the HTML shows by the content id `CODE_ID`. */
  code: string | null;
}

/** Content id of the picture of a transfer's code (RFC 2392). */
export const CODE_ID = "transfer-code";

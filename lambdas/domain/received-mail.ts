import type { MailMarks } from "./mail-marks.ts";
import type { MailSort } from "./returned-mail.ts";
import type { BounceReport } from "./thread.ts";

/** A mail that arrived, as far as people and rules look at it. */
export interface ReceivedMail {
  from: { name: string; address: string };
  to: string[];
  subject: string;
  /** Its Message-ID. */
  mailId: string | null;
  text: string;
  html: string | null;
  attachments: ReceivedAttachment[];
  sort: MailSort;
  /** What a bounce or complaint says of each recipient. */
  report: BounceReport | null;
  marks: MailMarks;
  /** An answering machine, a bounce or a list wrote it (RFC 3834): never answered, never opens a closed thread. */
  automatic: boolean;
}

export interface ReceivedAttachment {
  name: string;
  type: string;
  content: Uint8Array;
}

/** Most bytes of text and of markup that a thread keeps, so that any message fits a row; the raw mail stays in the files. */
export const MAX_TEXT_BYTES = 100_000;
export const MAX_HTML_BYTES = 150_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of a text that fits, cut between characters. */
export function fitting(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text;
  const cut = new TextEncoder().encode(text).subarray(0, mostBytes);
  return new TextDecoder("utf-8").decode(cut).replace(/\ufffd$/u, "");
}

/** Markup cannot be cut; what does not fit is left to the raw mail. */
export const fittingHtml = (html: string | null): string | null => (html !== null && bytesOf(html) <= MAX_HTML_BYTES ? html : null);

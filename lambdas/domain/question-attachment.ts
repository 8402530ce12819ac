import { InvalidInput, type Fault } from "./fault.ts";

/** A file that a customer adds to a question. */
export interface QuestionAttachment {
  name: string;
  bytes: Uint8Array;
}

/** Files beside one question at most, and bytes of all of them: what a request can carry. */
export const MOST_ATTACHMENTS = 3;
const MOST_BYTES = 4_000_000;

/** What may come in, told by its first bytes and never by its name (ISO/IEC 10918, 15948, 14496-12; WebP container; ISO 32000). */
const KINDS: [type: string, begins: RegExp][] = [
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/webp", /^RIFF[^]{4}WEBP/],
  ["image/heic", /^[^]{4}ftyp(heic|heix|mif1|msf1)/],
  ["application/pdf", /^%PDF-/],
];

/** What kind of file these bytes are; null for anything that is not taken. */
export const typeOfBytes = (bytes: Uint8Array): string | null => {
  const first = String.fromCharCode(...bytes.subarray(0, 16));
  return KINDS.find(([, begins]) => begins.test(first))?.[0] ?? null;
};

/** Refuses files that are empty, of another kind than pictures and PDFs, or too large together, each by its place. */
export function mustBeTaken(attachments: QuestionAttachment[]): void {
  const sizes = attachments.map(({ bytes }) => bytes.length);
  const faults = attachments.flatMap(({ bytes }, n): Fault[] => {
    const until = sizes.slice(0, n + 1).reduce((sum, size) => sum + size, 0);
    const code = until > MOST_BYTES ? "attachments-too-large" : typeOfBytes(bytes) ? null : "attachment-not-taken";
    return code ? [{ at: `attachments[${n}]`, code }] : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults, faults[0]!.code);
}

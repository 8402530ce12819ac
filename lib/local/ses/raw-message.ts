import { addressParser, decodeWords } from "postal-mime";

/** One header field; `source` keeps the bytes (latin1) with their folding, so that the message can be put together again. */
export interface HeaderField {
  name: string;
  /** Unfolded, UTF-8, encoded words left as they are. */
  value: string;
  source: string;
}

/** A message as RFC 5322 has it: header fields, then a body that is not looked into. */
export interface RawMessage {
  headers: HeaderField[];
  body: Buffer;
}

/** Splits a message at its first empty line. A message without one is all header. */
export function readMessage(bytes: Buffer): RawMessage {
  const { end, next } = headEnd(bytes);
  const lines = bytes.toString("latin1", 0, end).split(/\r?\n(?![ \t])/);
  const headers = lines.filter((line) => /^[^\s:]+[ \t]*:/.test(line)).map(readField);
  return { headers, body: bytes.subarray(next) };
}

/** The bytes of a message, with CRLF between its header fields. */
export function writeMessage(message: RawMessage): Buffer {
  const head = message.headers.map((field) => field.source.replace(/\r?\n/g, "\r\n")).join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), message.body]);
}

/** A header field that the mail service adds itself; ASCII only. */
export function headerField(name: string, value: string): HeaderField {
  return { name, value, source: `${name}: ${value}` };
}

/** Every field of that name, in any case. */
export function fieldsOf(message: RawMessage, name: string): HeaderField[] {
  return message.headers.filter((field) => field.name.toLowerCase() === name.toLowerCase());
}

/** The value of the first field of that name, with encoded words (RFC 2047) decoded. */
export function headerText(message: RawMessage, name: string): string | undefined {
  const field = fieldsOf(message, name)[0];
  return field && decodeWords(field.value);
}

export interface Mailbox {
  name: string;
  address: string;
}

/** The mailboxes of one address header, groups unwrapped. */
export function mailboxesOf(message: RawMessage, name: string): Mailbox[] {
  return fieldsOf(message, name).flatMap((field) => readMailboxes(field.value));
}

/** The mailboxes in one line: `"Ada" <ada@example.com>, bob@example.com`. */
export function readMailboxes(line: string): Mailbox[] {
  return addressParser(line, { flatten: true }).map((one) => ({ name: one.name ?? "", address: one.address ?? "" }));
}

function readField(line: string): HeaderField {
  const colon = line.indexOf(":");
  const value = Buffer.from(line.slice(colon + 1), "latin1").toString("utf8").replace(/\r?\n[ \t]+/g, " ").trim();
  return { name: line.slice(0, colon).trimEnd(), value, source: line };
}

function headEnd(bytes: Buffer): { end: number; next: number } {
  const wide = bytes.indexOf("\r\n\r\n");
  const narrow = bytes.indexOf("\n\n");
  if (wide < 0 && narrow < 0) return { end: bytes.length, next: bytes.length };
  if (narrow < 0 || (wide >= 0 && wide < narrow)) return { end: wide, next: wide + 4 };
  return { end: narrow, next: narrow + 2 };
}

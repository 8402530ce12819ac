import type { Folder, InvoiceFolder } from "./domain/folder.ts";
import type { Instant } from "./domain/days.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { Answer } from "./domain/hand-over.ts";
import type { Mail } from "./domain/mail.ts";
import type { Notice, PaymentProvider, ProviderAccount, StartPayment } from "./domain/payment-provider.ts";
import type { Payment } from "./domain/payment.ts";
import type { Provider } from "./domain/provider-payment.ts";
import type { Refund } from "./domain/refund.ts";
import type { PrintDefinition } from "./domain/print-definition.ts";
import { refusal } from "./domain/refusal.ts";
import type { Row, RowOf, RowType } from "./domain/row.ts";
import type { InboxMessage, Thread } from "./domain/thread.ts";
import type { View } from "./domain/view.ts";

/** Somebody else wrote one of the rows since it was read; `at` is the place of that change in the commit. */
export const StaleWrite = refusal<{ at: number }>("conflict", "changed-meanwhile");
/** Too much at once for the store; trying again later helps. */
export const StoreBusy = refusal("unavailable", "store-busy");

/** `save` expects the version that was read (0: absent); `put` does not ask; `check` expects and writes nothing. */
export type Change = { save: Row } | { put: Row } | { check: Row } | { remove: Row };

export interface Page {
  limit: number;
  /** The position after which to go on, from an earlier page. */
  after?: string;
}

/** A row with its position in the list. Index rows that carry keys only are completed by the store. */
export interface Positioned {
  row: Row;
  position: string;
}

/** What is due: the word of what is to be done, and the id of what it is done with: a delivery, a letter run or an import. */
export interface DueHint {
  word: string;
  companyId: string;
  id: string;
  dueAt: Instant;
}

/** Keeps every row. Refuses with StaleWrite and StoreBusy only. */
export interface Store {
  /** Writes all of the changes or none of them; at most 100. */
  commit(changes: Change[]): Promise<void>;
  /** One row by what its key is made of; null when absent. */
  get<T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null>;
  /** The same for half the price, as it stood up to some seconds ago: for what a save checks by the version, or what only ever rises. */
  glance<T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null>;
  /** Several rows of a type, in any order; absent ones are left out. */
  getAll<T extends RowType>(type: T, keys: Partial<RowOf<T>>[]): Promise<RowOf<T>[]>;
  /** An invoice, an estimate or a credit note. */
  invoice(companyId: string, invoiceId: string): Promise<InvoiceFolder | null>;
  /** Whatever a delivery can be of: a document, a statement, a customer or a stray thread. */
  folder(companyId: string, ownerId: string): Promise<Folder | null>;
  payment(companyId: string, paymentId: string): Promise<Payment | null>;
  refund(companyId: string, refundId: string): Promise<Refund | null>;
  list(view: View, page: Page): Promise<Positioned[]>;
  /** How many a view holds, counted up to `most`. */
  count(view: View, most: number): Promise<number>;
  /** What is due at or before an instant, oldest first; may miss what was written in the last seconds. */
  due(until: Instant, limit: number): Promise<DueHint[]>;
  /** A thread with everything that came in. */
  thread(companyId: string, threadId: string): Promise<{ thread: Thread; messages: InboxMessage[] } | null>;
}

/** Wakes the workers; a hint may be lost, doubled or early, the rows decide. Never refuses: a failure is logged. */
export interface Hints {
  deliver(delivery: Pick<Delivery, "companyId" | "deliveryId">, inMs: number): Promise<void>;
  due(hints: DueHint[]): Promise<void>;
  /** Goes on with an import in a fresh run of the worker. */
  importFile(file: { companyId: string; importId: string }): Promise<void>;
}

/** Hands a mail over, exactly once per call and never again by itself; the answer says what is known of it. */
export interface Mailer {
  send(mail: Mail): Promise<Answer>;
  /** The address that answers to the mails of a document, statement or customer are sent to. */
  replyAddress(companyId: string, ownerId: string): Promise<string>;
  /** The address of a company's inbox, for what it forwards. */
  inboxAddress(companyId: string): string;
  /** Whose an inbound address is; null when it is nobody's or its check does not fit. */
  ownerOfAddress(address: string): Promise<{ companyId: string; ownerId: string | null } | null>;
}

/** Hands a text message over, once per call; the answer says what is known of it. `to` is E.164. */
export interface Texter {
  send(text: { companyName: string; to: string; text: string; deliveryId: string }): Promise<Answer>;
}

/** Files of a company. `NotThere` is null. */
export interface Files {
  putDocument(key: string, bytes: Uint8Array, type: string): Promise<void>;
  getDocument(key: string): Promise<Uint8Array | null>;
  /** Address to which a browser may PUT one file of at most ten minutes' age. */
  uploadAddress(key: string): Promise<string>;
  /** Address from which a browser may fetch a document for some minutes: a PDF of ours to look at, anything else as a file to keep. */
  downloadAddress(key: string, name: string, as: "pdf" | "file"): Promise<string>;
  /** A dropped file's bytes as they come, its size and its kind of content; null when it is gone. */
  openDropped(key: string): Promise<{ bytes: number; chunks: AsyncIterable<Uint8Array> } | null>;
  putResult(key: string, bytes: Uint8Array, type: string): Promise<void>;
}

/** What nobody may read but the worker that needs it, such as the password of a mail server. Names are paths. */
export interface Secrets {
  put(name: string, value: string): Promise<void>;
  /** Null when there is none; may be as old as a minute. */
  get(name: string): Promise<string | null>;
  remove(name: string): Promise<void>;
}

/** A row of a file; `broken` says why its cells could not be read. */
export interface SheetRow {
  line: number;
  cells: string[];
  broken?: string;
}

/** Reads tables out of files as they stream in. */
export interface Sheets {
  rows(chunks: AsyncIterable<Uint8Array>, form: { encoding: string; delimiter: string }): AsyncIterable<SheetRow>;
}

/** Draws print definitions of `documents/prints`; refuses what is too large (`print-too-large`). */
export interface Printer {
  /** One PDF of one definition or several: each begins on a page of its own and counts its own pages. */
  print(definitions: PrintDefinition | PrintDefinition[]): Promise<Uint8Array>;
  /** A QR code of a text, as a PNG in a data address; `dots` is the side of a module in it (1). */
  qr(text: string, dots?: number): string;
  /** Joins PDFs that this printer made and counts the pages. With `duplex` each begins on the front of a sheet. */
  merge(pdfs: Uint8Array[], options: { duplex: boolean }): Promise<{ pdf: Uint8Array; pages: number }>;
}

/** Ids, tokens and hashes. */
export interface Ids {
  /** `{prefix}_{ULID}`. */
  next(prefix: string): string;
  /** The same id for the same seed: what an idempotency key creates. */
  from(prefix: string, seed: string): string;
  /** 256 random bits, base64url. */
  token(): string;
  /** SHA-256, hexadecimal. */
  hash(content: string | Uint8Array): string;
  /** SHA-256 of bytes that come in pieces, hexadecimal. */
  digest(): { add(bytes: Uint8Array): void; hex(): string };
  /** A keyed check of a text, hexadecimal: nobody outside can make it. */
  mac(text: string): Promise<string>;
  /** Seals a value so that only this installation can read it, bound to a context; and back (null when it does not fit). */
  seal(value: string, context: string): Promise<string>;
  unseal(sealed: string, context: string): Promise<string | null>;
}

export interface Clock {
  now(): Instant;
}

export interface Log {
  (event: string, facts?: Record<string, unknown>): void;
}

/** Addresses that the installation was given. */
export interface Places {
  portalUrl: string;
  senderAddress: string;
  inboundDomain: string;
}

/** All that use cases may ask of the world. */
export interface World {
  store: Store;
  hints: Hints;
  mailer: Mailer;
  texts: Texter;
  files: Files;
  printer: Printer;
  sheets: Sheets;
  secrets: Secrets;
  providers: Record<Provider, PaymentProvider>;
  ids: Ids;
  clock: Clock;
  log: Log;
  places: Places;
}

/** Who asks, and when the edge says it is (a witness beside the worker's clock). */
export interface Actor {
  companyId: string;
  by: string;
  role: string;
  at: Instant;
}

export type { Company } from "./domain/company.ts";
export type { Notice, PaymentProvider, ProviderAccount, StartPayment };
export type { Folder, InvoiceFolder };

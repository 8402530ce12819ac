import type { Instant } from "./days.ts";

/** Who did what to a document, chained to the entry before it (I31). */
export interface AuditEntry {
  type: "audit-entry";
  version: number;
  companyId: string;
  /** The document: an invoice id, a customer id, `company`, … */
  resource: string;
  sequence: number;
  at: Instant;
  by: string;
  action: string;
  facts: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

/** The text whose SHA-256 is an entry's hash: canonical, so that anybody can check the chain. */
export const auditText = (entry: Omit<AuditEntry, "hash" | "type" | "version">): string =>
  JSON.stringify([entry.companyId, entry.resource, entry.sequence, entry.at, entry.by, entry.action, entry.facts, entry.previousHash]);

/** A document's place in its chain: the version it is about to get, and the hash of the entry before. */
export type Chained = { companyId: string; version: number; auditHash: string };

/** The next entry of a document's chain. `hash` is SHA-256 of a text. */
export function nextEntry(row: Chained, said: Pick<AuditEntry, "resource" | "at" | "by" | "action" | "facts">, hash: (text: string) => string): AuditEntry {
  const entry = { companyId: row.companyId, sequence: row.version + 1, previousHash: row.auditHash, ...said };
  return { type: "audit-entry", version: 0, ...entry, hash: hash(auditText(entry)) };
}

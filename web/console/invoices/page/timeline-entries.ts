import type { AuditShape, DeliveryShape, RecipientState } from "../../server/shapes/delivery.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import type { Tone } from "../../ui/badge.tsx";
import type { IconName } from "../../ui/icon.tsx";
import type { WordKey } from "../../words/language.tsx";
import { auditEntry, created } from "./audit-entries.ts";
import { deliveryEntries } from "./delivery-entries.ts";

/** One thing that happened. `values` fill the sentence; amounts and days in it are still raw. */
export interface TimelineEntry {
  key: string;
  at: string;
  word: WordKey;
  icon: IconName;
  tone: Tone;
  values: Record<string, string>;
  amountMinor?: number;
  because?: string;
  detail?: string;
  by?: string;
  /** What it is about, to be opened. */
  link?: { to: string; word: WordKey };
  /** How far it is with each, where there are several. */
  recipients?: RecipientState[];
  /** Waits for a person to say what became of it. */
  settle?: { deliveryId: string; canConfirm: boolean };
}

/** How an entry begins to look before anything is known of it. */
export type EntryLook = Pick<TimelineEntry, "word" | "icon" | "tone">;

/** Everything that happened to a document, the newest first. */
export function timelineEntries(document: Pick<InvoiceShape, "viewedAt" | "createdAt">, deliveries: readonly DeliveryShape[], audit: readonly AuditShape[]): TimelineEntry[] {
  const isCreationTold = audit.some(({ action }) => action === "create") || !document.createdAt;
  const entries = [
    ...(isCreationTold ? [] : [{ key: "created", at: document.createdAt ?? "", ...created, values: {} }]),
    // The server tells the newest first; what came first of the same instant shall be found first here.
    ...audit.map(auditEntry).toReversed(),
    ...deliveries.flatMap(deliveryEntries),
    ...(document.viewedAt ? [{ key: "viewed", at: document.viewedAt, word: "line.viewed", icon: "eye", tone: "good", values: {} } satisfies TimelineEntry] : []),
  ];
  return newestFirst(entries);
}

/** Of the same instant, what was told last is the newest. */
export const newestFirst = (entries: readonly TimelineEntry[]): TimelineEntry[] => entries.toReversed().toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));

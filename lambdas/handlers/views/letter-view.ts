import type { Delivery } from "../../domain/delivery.ts";
import type { InvoiceHead } from "../../domain/invoice.ts";
import type { LetterRun } from "../../domain/letter-run.ts";

const STATES: Partial<Record<Delivery["state"], "waiting" | "printed" | "posted">> = { pending: "waiting", handing: "printed", accepted: "posted" };

/** A letter as the list shows it; `stop` says why one that is printed must be taken out again. */
export const letterView = (d: Delivery, head: InvoiceHead | undefined) => ({
  id: d.deliveryId, kind: d.kind, documentId: d.ownerId, number: head?.number ?? null, customerId: d.customerId, customerName: head?.customerName ?? null, state: STATES[d.state] ?? d.state,
  createdAt: d.createdAt, readyAt: d.sendNotBefore, printedAt: d.handedOverAt, postedAt: d.acceptedAt, runId: d.runId ?? null, stop: d.stop,
});

/** A run with its progress. */
export const letterRunView = (run: LetterRun) => ({
  id: run.runId, state: run.state, letters: run.deliveryIds.length, done: run.done, duplex: run.duplex, leftOut: run.leftOut, pages: run.pages, postedAt: run.postedAt, createdAt: run.createdAt, createdBy: run.createdBy,
});

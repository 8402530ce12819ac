import type { Invocation } from "../contract.ts";
import type { ReceivedMessage } from "./message.ts";

/**
 * The messages of a batch that the function has done with. An error fails all; a report of failures that is ill-formed, or names a
 * message that was not in the batch, fails all too (Lambda developer guide, "Success and failure conditions").
 */
export function succeeded(batch: readonly ReceivedMessage[], answer: Invocation, reportsFailures: boolean): readonly ReceivedMessage[] {
  if (!answer.ok) return [];
  if (!reportsFailures) return batch;
  const report = (answer.payload as { batchItemFailures?: unknown } | null | undefined)?.batchItemFailures;
  if (report === undefined || report === null) return batch;
  if (!Array.isArray(report)) return [];
  const known = new Set(batch.map(({ messageId }) => messageId));
  const failed = new Set(report.map((failure: { itemIdentifier?: string } | null) => failure?.itemIdentifier ?? ""));
  if ([...failed].some((id) => !known.has(id))) return [];
  return batch.filter(({ messageId }) => !failed.has(messageId));
}

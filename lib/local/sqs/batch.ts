import { AwsError } from "../contract.ts";
import type { Input } from "./action.ts";

export interface BatchOutcome {
  Successful: object[];
  Failed: { Id: string; Code: string; Message: string; SenderFault: boolean }[];
}

/** The entries of a batch request; refuses none, more than ten, and ids that are ill-formed or used twice. */
export function batchEntries(input: Input): (Input & { Id: string })[] {
  const entries = (input.Entries ?? []) as (Input & { Id: string })[];
  if (entries.length === 0) {
    throw new AwsError("EmptyBatchRequest", "There should be at least one entry in the request.");
  }
  if (entries.length > 10) {
    throw new AwsError("TooManyEntriesInBatchRequest", `Maximum number of entries per request are 10. You have sent ${entries.length}.`);
  }
  const ids = entries.map(({ Id }) => Id);
  const ill = ids.find((id) => !/^[\w-]{1,80}$/.test(String(id)));
  if (ill !== undefined || ids.includes(undefined as never)) {
    throw new AwsError("InvalidBatchEntryId", "A batch entry id has at most 80 letters, digits, hyphens and underscores.");
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new AwsError("BatchEntryIdsNotDistinct", `Id ${twice} repeated.`);
  return entries;
}

/** Does each entry by itself: a refusal of one is answered beside the success of the others. */
export function eachEntry(entries: (Input & { Id: string })[], run: (entry: Input) => object): BatchOutcome {
  const outcome: BatchOutcome = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      outcome.Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      outcome.Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return outcome;
}

/** BatchWriteItem: up to 25 puts and deletes, each on its own; here they are kept together and none is left unprocessed. */
import { AwsError } from "../contract.ts";
import { check } from "./dynalite.ts";
import { aim, intend, locate, type Write } from "./intent.ts";
import { type Operation, replyMany } from "./reply.ts";
import { createTally } from "./tally.ts";
import { invalid } from "./validation.ts";
import { changesOf, lockOf, tallyTrial, tryWrite } from "./write.ts";

interface WriteRequest {
  PutRequest?: { Item: Record<string, unknown> };
  DeleteRequest?: { Key: Record<string, unknown> };
}

const mismatch = /Missing the key|Type mismatch for key/;
const maxRequests = 25;

/** Refuses more than 25 requests, two for one item, and keys that do not fit. */
export const batchWrite: Operation = async ({ engine }, request) => {
  const { RequestItems } = check("BatchWriteItem", request) as { RequestItems: Record<string, WriteRequest[]> };
  const intents = Object.entries(RequestItems).flatMap(([name, requests]) => requests.map((one) => intentOf(name, one)));
  if (intents.length > maxRequests) throw invalid("Too many items requested for the BatchWriteItem call");
  const writes: Write[] = [];
  for (const intent of intents) writes.push(await aim(engine, intent).then(locate).catch(asKeyMismatch));
  const names = writes.map(lockOf);
  if (new Set(names).size < names.length) throw invalid("Provided list of item keys contains duplicates");
  return engine.locks.hold(names, async () => {
    const trials = await Promise.all(writes.map((write) => tryWrite(engine, write)));
    const refused = trials.find((trial) => trial.refused)?.refused;
    if (refused) throw refused;
    const tally = createTally("write");
    for (const trial of trials) tallyTrial(tally, trial, false);
    await engine.commit(changesOf(trials));
    return replyMany({ UnprocessedItems: {} }, tally, request.ReturnConsumedCapacity);
  });
};

function intentOf(TableName: string, { PutRequest, DeleteRequest }: WriteRequest) {
  if (PutRequest) return intend("Put", { TableName, Item: PutRequest.Item });
  return intend("Delete", { TableName, Key: DeleteRequest?.Key });
}

function asKeyMismatch(error: unknown): never {
  if (!(error instanceof AwsError) || !mismatch.test(error.message)) throw error;
  throw new AwsError(error.code, "The provided key element does not match the schema");
}

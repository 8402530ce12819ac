/** TransactWriteItems: all actions are tried under their items' locks; all are kept in one batch, or none. */
import { createHash } from "node:crypto";
import { AwsError } from "../contract.ts";
import { canonical } from "./canonical.ts";
import { readUnits } from "./capacity.ts";
import { aim, type AimedIntent, type Intent, intend, locate, type Write, type WriteKind } from "./intent.ts";
import { itemBytes } from "./item-size.ts";
import { ChargedError, type Desk, type Operation, type Reply, replyMany } from "./reply.ts";
import type { Item } from "./table.ts";
import { createTally } from "./tally.ts";
import { cancelled, checkMembers, demand, drawConflict, reasonOf, refuseSameItem, refuseTooMuch } from "./transaction.ts";
import { invalid } from "./validation.ts";
import { changesOf, lockOf, tallyTrial, type Trial, tryWrite } from "./write.ts";

const kinds: WriteKind[] = ["ConditionCheck", "Put", "Update", "Delete"];
const members = [
  "TableName",
  "Key",
  "Item",
  "UpdateExpression",
  "ConditionExpression",
  "ExpressionAttributeNames",
  "ExpressionAttributeValues",
  "ReturnValuesOnConditionCheckFailure",
];

/** Up to 100 actions on different items, 4 MB. Cancelled as a whole, with a reason for each action. */
export const transactWrite: Operation = async (desk, request) => {
  const actions = checkMembers(request);
  const intents = actions.map(intentOf);
  const aimed: AimedIntent[] = [];
  for (const intent of intents) aimed.push(await aim(desk.engine, intent));
  const located = aimed.map(tryLocate);
  refuseSameItem(located.map((one) => ("place" in one ? lockOf(one) : undefined)));
  drawConflict(desk, actions.length);
  const token = request.ClientRequestToken as string | undefined;
  const names = located.flatMap((one) => ("place" in one ? [lockOf(one)] : []));
  return desk.engine.locks.hold(token ? [...names, `~token~${token}`] : names, () => settle(desk, request, located));
};

async function settle(desk: Desk, request: Record<string, unknown>, located: (Write | AwsError)[]): Promise<Reply> {
  const token = request.ClientRequestToken as string | undefined;
  const digest = createHash("sha256").update(canonical(request.TransactItems)).digest("base64");
  const earlier = token && (await desk.tokens.find(token));
  if (earlier && earlier !== digest) {
    const message = "This client request token was used in the last ten minutes with other parameters";
    throw new AwsError("IdempotentParameterMismatchException", message);
  }
  const trials = await Promise.all(located.map((one) => ("place" in one ? tryIt(desk, one, Boolean(earlier)) : one)));
  const writes = trials.filter((one): one is Trial => !(one instanceof AwsError));
  if (earlier) return repeat(writes, request);
  const tally = createTally("write", true);
  for (const trial of writes) tallyTrial(tally, trial, true);
  const reasons = trials.map((one) => reasonOf(one instanceof AwsError ? one : one.refused));
  if (reasons.some((reason) => reason.Code !== "None")) throw new ChargedError(cancelled(reasons), tally);
  refuseTooMuch(writes.reduce((bytes, { change }) => bytes + Math.max(bytesOf(change.before), bytesOf(change.after)), 0));
  await desk.engine.commit(changesOf(writes), token ? desk.tokens.rows(token, digest) : []);
  if (token) desk.tokens.remember(token, digest);
  return replyMany({}, tally, request.ReturnConsumedCapacity);
}

const bytesOf = (item: Item | undefined) => (item ? itemBytes(item) : 0);

/** A repeated transaction is not tried again: its items are only read. */
async function tryIt({ engine }: Desk, write: Write, repeated: boolean): Promise<Trial> {
  if (!repeated) return tryWrite(engine, write);
  const before = await engine.item(write.table, write.place);
  return { write, change: { table: write.table, place: write.place, before, after: before }, answer: {} };
}

/** A repeat within ten minutes writes nothing and costs the reading of the items. */
function repeat(trials: Trial[], request: Record<string, unknown>): Reply {
  const tally = createTally("read", true);
  for (const { change } of trials) {
    tally.add(change.table.name, "table", readUnits(bytesOf(change.before), "transaction"));
  }
  return replyMany({}, tally, request.ReturnConsumedCapacity);
}

function intentOf(action: Record<string, unknown>, position: number): Intent {
  const named = kinds.filter((kind) => action?.[kind] != null);
  const kind = named[0];
  if (!kind || named.length > 1) throw invalid("TransactItems can only contain one of Check, Put, Update or Delete");
  const asked = action[kind] as Record<string, unknown>;
  const at = `transactItems.${position + 1}.member.${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  if (kind === "ConditionCheck") demand(asked.ConditionExpression, `${at}.conditionExpression`);
  if (kind === "Update") demand(asked.UpdateExpression, `${at}.updateExpression`);
  return intend(kind, Object.fromEntries(Object.entries(asked).filter(([member]) => members.includes(member))));
}

/** Keys of a wrong type cancel the transaction, so they are kept as a reason. */
function tryLocate(intent: AimedIntent): Write | AwsError {
  try {
    return locate(intent);
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}

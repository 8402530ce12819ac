/** GetItem, BatchGetItem, Query and Scan: dynalite's own actions, with AWS's costs. */
import { readUnits } from "./capacity.ts";
import { act, type Answer, check, type Checked } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import { refuseUnknownComparison } from "./expressions.ts";
import { itemBytes } from "./item-size.ts";
import { placeOf, refuseEmptyKey } from "./key-rules.ts";
import { type ReadView, readView } from "./read-view.ts";
import { type Operation, replyMany, replyOne } from "./reply.ts";
import { indexesOf, type Item, type Table } from "./table.ts";
import { createTally, type Tally } from "./tally.ts";
import { invalid } from "./validation.ts";

const consistencyOf = (input: Checked) => (input.ConsistentRead ? "strong" : "eventual");
const bytesOf = (items: Item[]) => items.reduce((bytes, item) => bytes + itemBytes(item), 0);

export const getItem: Operation = async ({ engine }, request) => {
  const input = check("GetItem", request);
  const tally = createTally("read");
  const { answer } = await getOne(engine, input, tally);
  return replyOne(answer, tally, request.ReturnConsumedCapacity);
};

async function getOne(engine: Engine, asked: Checked, tally: Tally): Promise<{ answer: Answer; bytes: number }> {
  const { ReturnConsumedCapacity: _, ...input }: Checked = asked;
  const table = await engine.table(input.TableName);
  refuseEmptyKey(table, input.Key);
  const view = readView(engine, table);
  const answer = await act("GetItem", view.store, input);
  const bytes = bytesOf(view.got);
  tally.add(table.name, "table", readUnits(bytes, consistencyOf(input)));
  return { answer, bytes };
}

const maxBatchBytes = 16 * 1024 * 1024;

interface KeysAndAttributes {
  Keys: Item[];
  [member: string]: unknown;
}

/** Answers in another order than asked, as AWS may; what goes beyond 16 MB is left unprocessed. */
export const batchGet: Operation = async ({ engine }, request) => {
  const { RequestItems } = check("BatchGetItem", request) as { RequestItems: Record<string, KeysAndAttributes> };
  const asked = request.RequestItems as Record<string, KeysAndAttributes>;
  const tally = createTally("read");
  const Responses: Record<string, Item[]> = {};
  const UnprocessedKeys: Record<string, KeysAndAttributes> = {};
  let bytesLeft = maxBatchBytes;
  for (const [TableName, { Keys, ...how }] of Object.entries(RequestItems)) {
    const found: Item[] = (Responses[TableName] = []);
    for (const Key of await inPlaceOrder(engine, TableName, Keys)) {
      if (bytesLeft <= 0) {
        (UnprocessedKeys[TableName] ??= { ...asked[TableName], Keys: [] }).Keys.push(Key);
        continue;
      }
      const { answer, bytes } = await getOne(engine, { ...how, TableName, Key }, tally);
      bytesLeft -= bytes;
      if (answer.Item) found.push(answer.Item);
    }
  }
  return replyMany({ Responses, UnprocessedKeys }, tally, request.ReturnConsumedCapacity);
};

async function inPlaceOrder(engine: Engine, name: string, keys: Item[]): Promise<Item[]> {
  const table = await engine.table(name);
  const placed = keys.map((key) => ({ key, place: (refuseEmptyKey(table, key), placeOf(table, key, "key")) }));
  if (new Set(placed.map(({ place }) => place)).size < placed.length) {
    throw invalid("Provided list of item keys contains duplicates");
  }
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ key }) => key);
}

/** Query or Scan: the units of all that was looked at, before any filter. */
export function rangeRead(operation: "Query" | "Scan"): Operation {
  return async ({ engine }, request) => {
    const { ReturnConsumedCapacity: detail, ...input }: Checked = check(operation, request);
    // dynalite's Scan does not know of consistent reads.
    if (request.ConsistentRead === true) input.ConsistentRead = true;
    refuseUnknownComparison(input._filter?.expression);
    const table = await engine.table(input.TableName);
    const view = readView(engine, table);
    const answer = await act(operation, view.store, input);
    const tally = createTally("read");
    tallyRange(tally, table, { input, view, scanned: answer.ScannedCount });
    return replyOne(answer, tally, detail);
  };
}

interface Ranged {
  input: Checked;
  view: ReadView;
  scanned: number;
}

function tallyRange(tally: Tally, table: Table, { input, view, scanned }: Ranged): void {
  const consistency = consistencyOf(input);
  const units = readUnits(bytesOf(view.ranged.slice(0, scanned)), consistency);
  const found = indexesOf(table).find(({ index }) => index.IndexName === input.IndexName);
  if (!found) return tally.add(table.name, "table", units);
  tally.add(table.name, { scope: found.scope, index: found.index.IndexName }, units);
  for (const item of view.got) tally.add(table.name, "table", readUnits(itemBytes(item), consistency));
}

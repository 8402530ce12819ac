/** TransactGetItems: all items as they stood at one moment between writes. */
import { AwsError } from "../contract.ts";
import { readUnits } from "./capacity.ts";
import { act, check, type Checked } from "./dynalite.ts";
import { itemBytes } from "./item-size.ts";
import { placeOf, refuseEmptyKey } from "./key-rules.ts";
import { readView } from "./read-view.ts";
import { type Desk, type Operation, replyMany } from "./reply.ts";
import type { Item, Table } from "./table.ts";
import { createTally } from "./tally.ts";
import { cancelled, checkMembers, demand, drawConflict, reasonOf, refuseSameItem, refuseTooMuch } from "./transaction.ts";

interface Get {
  input: Checked;
  table: Table;
  place?: string;
  refused?: AwsError;
}

/** Up to 100 items, 4 MB; two units for four kilobytes. */
export const transactGet: Operation = async (desk, request) => {
  const actions = checkMembers(request);
  const inputs = actions.map(inputOf);
  const gets: Get[] = [];
  for (const input of inputs) gets.push(await aim(desk, input));
  const names = gets.flatMap(({ table, place }) => (place === undefined ? [] : [`${table.name}~${place}`]));
  refuseSameItem(names);
  drawConflict(desk, actions.length);
  const refusals = gets.map((get) => reasonOf(get.refused));
  if (gets.some((get) => get.refused)) throw cancelled(refusals);
  return desk.engine.locks.hold(names, async () => {
    const tally = createTally("read", true);
    const found = await Promise.all(gets.map((get) => read(desk, get)));
    const bytes = found.map(({ item }) => (item ? itemBytes(item) : 0));
    refuseTooMuch(bytes.reduce((total, one) => total + one, 0));
    for (const [position, { table }] of gets.entries()) {
      tally.add(table.name, "table", readUnits(bytes[position] ?? 0, "transaction"));
    }
    return replyMany({ Responses: found.map(({ answer }) => answer) }, tally, request.ReturnConsumedCapacity);
  });
};

function inputOf(action: Record<string, unknown>, position: number): Checked {
  demand(action?.Get, `transactItems.${position + 1}.member.get`);
  const { TableName, Key, ProjectionExpression, ExpressionAttributeNames } = action.Get as Record<string, unknown>;
  return check("GetItem", { TableName, Key, ProjectionExpression, ExpressionAttributeNames });
}

async function aim({ engine }: Desk, input: Checked): Promise<Get> {
  const table = await engine.table(input.TableName as string);
  refuseEmptyKey(table, input.Key as Item);
  try {
    return { input, table, place: placeOf(table, input.Key as Item, "key") };
  } catch (refused) {
    if (refused instanceof AwsError) return { input, table, refused };
    throw refused;
  }
}

async function read({ engine }: Desk, { input, table }: Get): Promise<{ item?: Item; answer: Record<string, unknown> }> {
  const view = readView(engine, table);
  const answer = await act("GetItem", view.store, input);
  return { item: view.got[0], answer: answer.Item ? { Item: answer.Item } : {} };
}

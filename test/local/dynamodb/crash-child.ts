/**
 * Runs transactions on the ledger in the folder given until it is killed, in four lanes side by side. Each transaction puts
 * a group of items with their index rows, deletes the group of the transaction before it in its lane, and counts on in the
 * lane's head. Prints lane and number of each transaction that was answered.
 */
import { writeSync } from "node:fs";
import { createDynamodb } from "../../../lib/local/dynamodb/service.ts";
import type { Service } from "../../../lib/local/contract.ts";
import { fakeCloud, make } from "../doubles/cloud.ts";
import { call } from "./direct.ts";
import { ledger } from "./ledger.ts";

const [directory] = process.argv.slice(2);
const { TableName } = ledger;
const lanes = [0, 1, 2, 3];
const group = [0, 1, 2, 3, 4];
/** A group together is more than a block of LevelDB's log, so that a write can be cut in two. */
const fill = { S: "x".repeat(20_000) };

const keyOf = (lane: number, sk: string) => ({ pk: { S: `lane-${lane}` }, sk: { S: sk } });

function transaction(lane: number, n: number): unknown[] {
  const dueSk = { S: `${n}` };
  const fresh = group.map((member) => ({ Put: { TableName, Item: { ...keyOf(lane, `tx-${n}-${member}`), fill, duePk: { S: "DUE" }, dueSk } } }));
  const stale = group.map((member) => ({ Delete: { TableName, Key: keyOf(lane, `tx-${n - 1}-${member}`) } }));
  const ExpressionAttributeValues = { ":n": { N: `${n}` }, ":p": { S: "HEAD" }, ":s": dueSk };
  const UpdateExpression = "SET n = :n, duePk = :p, dueSk = :s";
  return [{ Update: { TableName, Key: keyOf(lane, "head"), UpdateExpression, ExpressionAttributeValues } }, ...fresh, ...stale];
}

async function run(service: Service, lane: number): Promise<never> {
  const { Item: head } = await call<{ Item?: { n: { N: string } } }>(service, "GetItem", { TableName, Key: keyOf(lane, "head") });
  for (let n = Number(head?.n.N ?? 0) + 1; ; n++) {
    await call(service, "TransactWriteItems", { TransactItems: transaction(lane, n), ClientRequestToken: `${lane}-${n}` });
    writeSync(1, `${lane} ${n}\n`);
  }
}

const service = createDynamodb(fakeCloud(directory));
await make(service, "AWS::DynamoDB::GlobalTable", ledger);
await Promise.all(lanes.map((lane) => run(service, lane)));

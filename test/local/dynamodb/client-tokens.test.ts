import { GetItemCommand, TransactWriteItemsCommand, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName } from "./bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
afterEach(() => bench.close());

const increment: TransactWriteItem = { Update: { TableName, Key: key("counter"), UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": number(1) } } };
const transact = (ClientRequestToken: string | undefined, ...TransactItems: TransactWriteItem[]) =>
  bench.client.send(new TransactWriteItemsCommand({ ClientRequestToken, TransactItems, ReturnConsumedCapacity: "TOTAL" }));
const counter = async () => Number((await bench.client.send(new GetItemCommand({ TableName, Key: key("counter") }))).Item?.n?.N ?? 0);

describe("A client request token", () => {
  it("makes a repeat write nothing", async () => {
    await transact("t", increment);
    await transact("t", increment);
    expect(await counter()).toBe(1);
  });

  it("makes a repeat cost the reading of the items", async () => {
    expect((await transact("t", increment)).ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, WriteCapacityUnits: 2 }]);
    expect((await transact("t", increment)).ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }]);
    expect(bench.usage()).toEqual({ readUnits: 2 });
  });

  it("answers a repeat even when its condition would fail by now", async () => {
    const once = put(row("a"), { ConditionExpression: "attribute_not_exists(pk)" });
    await transact("t", once);
    await expect(transact("t", once)).resolves.toBeDefined();
  });

  it("refuses another transaction with the same token", async () => {
    await transact("t", increment);
    expect((await refusal(transact("t", increment, put(row("other"))))).name).toBe("IdempotentParameterMismatchException");
    expect(await counter()).toBe(1);
  });

  it("takes the same transaction with members in another order as a repeat", async () => {
    await transact("t", { Put: { TableName, Item: { pk: { S: "a" }, sk: { S: "A" } } } });
    await expect(transact("t", { Put: { Item: { sk: { S: "A" }, pk: { S: "a" } }, TableName } })).resolves.toBeDefined();
  });

  it("is forgotten after ten minutes of virtual time", async () => {
    await transact("t", increment);
    await bench.cloud.clock.pass(599);
    await transact("t", increment);
    expect(await counter()).toBe(1);
    await bench.cloud.clock.pass(1);
    await transact("t", increment);
    expect(await counter()).toBe(2);
  });

  it("of a cancelled transaction may be used again", async () => {
    const late = put(row("a"), { ConditionExpression: "attribute_exists(pk)" });
    await refusal(transact("t", late));
    await transact(undefined, put(row("a")));
    await expect(transact("t", late)).resolves.toBeDefined();
  });

  it("counts once for repeats that arrive together", async () => {
    await Promise.all(Array.from({ length: 10 }, () => transact("t", increment)));
    expect(await counter()).toBe(1);
  });

  it("is remembered over a restart", async () => {
    await transact("t", increment);
    const { directory } = bench.cloud;
    await bench.close(true);
    bench = await openBench(directory);
    await makeLedger(bench);
    await transact("t", increment);
    expect(await counter()).toBe(1);
  });

  it("is made by the SDK where the caller gives none, so two calls are two transactions", async () => {
    await transact(undefined, increment);
    await transact(undefined, increment);
    expect(await counter()).toBe(2);
  });
});

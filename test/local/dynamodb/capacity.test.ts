import {
  BatchGetItemCommand, BatchWriteItemCommand, DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand, TransactWriteItemsCommand, UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { itemBytes } from "../../../lib/local/dynamodb/item-size.ts";
import type { Item } from "../../../lib/local/dynamodb/table.ts";
import { type Attributes, type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName, text } from "./bench.ts";
import { ledger } from "./ledger.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  const whole = { ...ledger.GlobalSecondaryIndexes[0], IndexName: "whole", KeySchema: [{ AttributeName: "wholePk", KeyType: "HASH" }], Projection: { ProjectionType: "ALL" } };
  await makeLedger(bench, {
    GlobalSecondaryIndexes: [...ledger.GlobalSecondaryIndexes, whole],
    AttributeDefinitions: [...ledger.AttributeDefinitions, { AttributeName: "wholePk", AttributeType: "S" }],
  });
});
beforeEach(() => bench.service.reset?.());
afterAll(() => bench.close());

/** An item of exactly so many bytes. */
const sized = (pk: string, bytes: number, more: Attributes = {}) => {
  const Item = row(pk, { ...more, fill: text("") });
  Item.fill = text("x".repeat(bytes - itemBytes(Item as unknown as Item)));
  return Item;
};
const seed = (Item: Attributes) => bench.client.send(new PutItemCommand({ TableName, Item }));
const units = async (call: Promise<unknown>) => {
  await call;
  return Object.values(bench.usage() ?? {})[0];
};
const update = (pk: string, UpdateExpression: string, values?: Attributes) =>
  bench.client.send(new UpdateItemCommand({ TableName, Key: key(pk), UpdateExpression, ExpressionAttributeValues: values }));

describe("The size of an item", () => {
  it.each([
    [{ a: { S: "é" } }, 3],
    [{ a: { N: "0" } }, 2],
    [{ a: { N: "3.14159" } }, 6],
    [{ a: { N: "123456" } }, 5],
    [{ a: { N: "-7" } }, 4],
    [{ a: { N: "1000000" } }, 3],
    [{ a: { N: "0.001" } }, 3],
    [{ a: { B: "AAEC" } }, 4],
    [{ a: { BOOL: true }, b: { NULL: true } }, 4],
    [{ a: { SS: ["ab", "c"] } }, 4],
    [{ a: { L: [{ S: "ab" }] } }, 1 + 3 + 1 + 2],
    [{ a: { M: { k: { S: "ab" } } } }, 1 + 3 + 1 + 1 + 2],
  ])("counts %j as %i bytes", (item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });
});

describe("A write costs", () => {
  it("one unit a kilobyte begun", async () => {
    expect(await units(seed(sized("a", 1024)))).toBe(1);
    expect(await units(seed(sized("b", 1025)))).toBe(2);
  });

  it("the larger of the old and the new item", async () => {
    await seed(sized("a", 3000));
    expect(await units(seed(row("a")))).toBe(3);
    await seed(sized("b", 2500));
    expect(await units(update("b", "REMOVE fill"))).toBe(3);
    expect(await units(update("b", "SET n = :n", { ":n": number(1) }))).toBe(1);
  });

  it("the deleted item, or one unit where there is none", async () => {
    await seed(sized("a", 1500));
    expect(await units(bench.client.send(new DeleteItemCommand({ TableName, Key: key("a") })))).toBe(2);
    expect(await units(bench.client.send(new DeleteItemCommand({ TableName, Key: key("a") })))).toBe(1);
  });

  it("the item that it met, when its condition fails", async () => {
    await seed(sized("a", 3000));
    await refusal(bench.client.send(new DeleteItemCommand({ TableName, Key: key("a"), ConditionExpression: "attribute_not_exists(pk)" })));
    expect(bench.usage()).toEqual({ writeUnits: 3 });
  });

  it("one copy in an index that it enters or leaves", async () => {
    expect(await units(seed(row("a", { duePk: text("DUE"), dueSk: text("1") })))).toBe(2);
    expect(await units(update("a", "REMOVE duePk"))).toBe(2);
    expect(await units(update("a", "SET duePk = :p", { ":p": text("DUE") }))).toBe(2);
  });

  it("two copies for a changed index key", async () => {
    await seed(row("a", { duePk: text("DUE"), dueSk: text("1") }));
    expect(await units(update("a", "SET dueSk = :s", { ":s": text("2") }))).toBe(3);
  });

  it("nothing in an index whose projection did not change, or that does not hold the item", async () => {
    await seed(row("a", { duePk: text("DUE"), dueSk: text("1") }));
    expect(await units(update("a", "SET n = :n", { ":n": number(1) }))).toBe(1);
    expect(await units(seed(row("a", { dueSk: text("1"), duePk: text("DUE"), n: number(2) })))).toBe(1);
  });

  it("a copy by its projected size", async () => {
    expect(await units(seed(sized("keys", 3000, { duePk: text("DUE"), dueSk: text("1") })))).toBe(3 + 1);
    expect(await units(seed(sized("whole", 3000, { wholePk: text("W") })))).toBe(3 + 3);
    expect(await units(update("whole", "SET n = :n", { ":n": number(1) }))).toBe(3 + 3);
    expect(await units(update("whole", "SET wholePk = :p", { ":p": text("V") }))).toBe(3 + 6);
  });

  it("twice as much in a transaction, its checks included, while copies in indexes stay as they are", async () => {
    await seed(sized("checked", 1500));
    const TransactItems = [
      put(sized("a", 1500)),
      put(row("b", { duePk: text("DUE"), dueSk: text("1") })),
      { ConditionCheck: { TableName, Key: key("checked"), ConditionExpression: "attribute_exists(pk)" } },
    ];
    const { ConsumedCapacity } = await bench.client.send(new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity: "INDEXES" }));
    const both = (n: number) => ({ CapacityUnits: n, WriteCapacityUnits: n });
    expect(ConsumedCapacity).toEqual([{ TableName, ...both(11), Table: both(10), GlobalSecondaryIndexes: { due: both(1) } }]);
    expect(bench.usage()).toEqual({ writeUnits: 11 });
  });

  it("something also when its transaction is cancelled", async () => {
    await refusal(bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("a")), put(row("b"), { ConditionExpression: "attribute_exists(pk)" })] })));
    expect(bench.usage()).toEqual({ writeUnits: 4 });
  });

  it("each item of a batch by itself", async () => {
    const requests = [{ PutRequest: { Item: sized("a", 1500) } }, { PutRequest: { Item: row("b") } }];
    const { ConsumedCapacity } = await bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests }, ReturnConsumedCapacity: "TOTAL" }));
    expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 3 }]);
  });
});

describe("A read costs", () => {
  const get = (pk: string, more = {}) => bench.client.send(new GetItemCommand({ TableName, Key: key(pk), ...more }));

  it("half a unit for four kilobytes, one when it is consistent, also where there is nothing", async () => {
    await seed(sized("a", 4096));
    await seed(sized("b", 4097));
    expect(await units(get("a"))).toBe(0.5);
    expect(await units(get("b"))).toBe(1);
    expect(await units(get("b", { ConsistentRead: true }))).toBe(2);
    expect(await units(get("nobody"))).toBe(0.5);
    expect(await units(get("b", { ProjectionExpression: "sk" }))).toBe(1);
  });

  it("each item of a batch by itself", async () => {
    await seed(sized("a", 4097));
    await seed(row("b"));
    expect(await units(bench.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key("a"), key("b")] } } })))).toBe(1.5);
  });

  it("a query by the sum of all that it looked at, before its filter", async () => {
    for (let n = 0; n < 5; n++) await seed({ ...sized("p", 1000), sk: text(`${n}`) });
    const query = { TableName, KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": text("p") } };
    const asked = await bench.client.send(new QueryCommand({ ...query, FilterExpression: "attribute_exists(nothing)", ReturnConsumedCapacity: "INDEXES" }));
    expect([asked.Count, asked.ConsumedCapacity]).toEqual([0, { TableName, CapacityUnits: 1, Table: { CapacityUnits: 1 } }]);
    expect(await units(bench.client.send(new QueryCommand({ ...query, ConsistentRead: true })))).toBe(2);
    expect(await units(bench.client.send(new QueryCommand({ ...query, Limit: 4 })))).toBe(0.5);
    expect(await units(bench.client.send(new QueryCommand({ ...query, ExpressionAttributeValues: { ":p": text("nobody") } })))).toBe(0.5);
    expect(await units(bench.client.send(new ScanCommand({ TableName, Limit: 5, ConsistentRead: true })))).toBe(2);
  });

  it("an index by the size of its rows", async () => {
    for (let n = 0; n < 5; n++) await seed(sized(`p${n}`, 3000, { duePk: text("DUE"), dueSk: text(`${n}`) }));
    const query = { TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") }, ReturnConsumedCapacity: "INDEXES" } as const;
    expect((await bench.client.send(new QueryCommand(query))).ConsumedCapacity).toEqual({
      TableName, CapacityUnits: 0.5, Table: { CapacityUnits: 0 }, GlobalSecondaryIndexes: { due: { CapacityUnits: 0.5 } },
    });
  });
});

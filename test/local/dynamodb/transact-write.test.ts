import { GetItemCommand, PutItemCommand, QueryCommand, ScanCommand, TransactWriteItemsCommand, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Attributes, type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName, text } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
beforeEach(() => bench.service.reset?.());
afterAll(() => bench.close());

const transact = (...TransactItems: TransactWriteItem[]) => bench.client.send(new TransactWriteItemsCommand({ TransactItems }));
const seed = (Item: Attributes) => bench.client.send(new PutItemCommand({ TableName, Item }));
const find = async (pk: string, sk?: string) => (await bench.client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true }))).Item;
const count = async () => (await bench.client.send(new ScanCommand({ TableName, Select: "COUNT" }))).Count;
const due = async () =>
  (await bench.client.send(new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") } }))).Items;
const absent = { ConditionExpression: "attribute_not_exists(pk)" };

describe("A transaction that commits", () => {
  it("puts, updates, deletes and checks in one go", async () => {
    await seed(row("b", { n: number(1) }));
    await seed(row("c"));
    await seed(row("d", { state: text("open") }));
    await transact(
      put(row("a", { n: number(7) }), absent),
      { Update: { TableName, Key: key("b"), UpdateExpression: "SET n = n + :one", ExpressionAttributeValues: { ":one": number(1) } } },
      { Delete: { TableName, Key: key("c") } },
      { ConditionCheck: { TableName, Key: key("d"), ConditionExpression: "#s = :open", ExpressionAttributeNames: { "#s": "state" }, ExpressionAttributeValues: { ":open": text("open") } } },
    );
    expect(await Promise.all(["a", "b", "c", "d"].map((pk) => find(pk)))).toEqual([
      row("a", { n: number(7) }), row("b", { n: number(2) }), undefined, row("d", { state: text("open") }),
    ]);
  });

  it("makes an item by an update of nothing", async () => {
    await transact({ Update: { TableName, Key: key("new"), UpdateExpression: "SET n = :n", ExpressionAttributeValues: { ":n": number(1) } } });
    expect(await find("new")).toEqual(row("new", { n: number(1) }));
  });

  it("deletes what is not there without complaint", async () => {
    await transact({ Delete: { TableName, Key: key("nobody") } });
    expect(await count()).toBe(0);
  });

  it("takes one hundred actions", async () => {
    await transact(...Array.from({ length: 100 }, (_, n) => put(row(`many-${n}`))));
    expect(await count()).toBe(100);
  });

  it("sees the items of other partitions and other sort keys apart", async () => {
    await transact(put(row("x", {}, "A")), put(row("x", {}, "B")), put(row("y", {}, "A")));
    expect(await count()).toBe(3);
  });

  it("moves an item in an index", async () => {
    await seed(row("m", { duePk: text("DUE"), dueSk: text("2026-01-01") }));
    await transact({ Update: { TableName, Key: key("m"), UpdateExpression: "SET dueSk = :s", ExpressionAttributeValues: { ":s": text("2026-02-01") } } }, put(row("n")));
    expect(await due()).toEqual([row("m", { duePk: text("DUE"), dueSk: text("2026-02-01") })]);
  });

  it("takes an item out of a sparse index", async () => {
    await seed(row("m", { duePk: text("DUE"), dueSk: text("2026-01-01") }));
    await transact({ Update: { TableName, Key: key("m"), UpdateExpression: "REMOVE duePk" } });
    expect(await due()).toEqual([]);
  });

  it("puts an item into a sparse index", async () => {
    await seed(row("m"));
    await transact({ Update: { TableName, Key: key("m"), UpdateExpression: "SET duePk = :p, dueSk = :s", ExpressionAttributeValues: { ":p": text("DUE"), ":s": text("1") } } });
    expect(await due()).toHaveLength(1);
  });

  it("drops the index row of a deleted item", async () => {
    await seed(row("m", { duePk: text("DUE"), dueSk: text("1") }));
    await transact({ Delete: { TableName, Key: key("m") } }, put(row("n", { duePk: text("DUE"), dueSk: text("2") })));
    expect((await due())?.map((item) => item.pk?.S)).toEqual(["n"]);
  });
});

describe("A transaction that is cancelled", () => {
  it("writes nothing and names a reason for each action in the order of the request", async () => {
    await seed(row("taken", { n: number(1) }));
    const error = await refusal(
      transact(
        put(row("one")),
        put(row("two"), absent),
        put(row("taken"), absent),
        { Delete: { TableName, Key: key("three") } },
        { Update: { TableName, Key: key("four"), UpdateExpression: "SET n = :n", ExpressionAttributeValues: { ":n": number(4) } } },
        { ConditionCheck: { TableName, Key: key("five"), ConditionExpression: "attribute_exists(pk)" } },
      ),
    );
    expect(error.name).toBe("TransactionCanceledException");
    expect(error.message).toBe(
      "Transaction cancelled, please refer cancellation reasons for specific reasons [None, None, ConditionalCheckFailed, None, None, ConditionalCheckFailed]",
    );
    expect(error.CancellationReasons).toEqual([
      { Code: "None" }, { Code: "None" },
      { Code: "ConditionalCheckFailed", Message: "The conditional request failed" },
      { Code: "None" }, { Code: "None" },
      { Code: "ConditionalCheckFailed", Message: "The conditional request failed" },
    ]);
    expect(await count()).toBe(1);
    expect(await find("taken")).toEqual(row("taken", { n: number(1) }));
  });

  it("leaves index rows as they were", async () => {
    await seed(row("m", { duePk: text("DUE"), dueSk: text("1") }));
    await refusal(
      transact(
        { Update: { TableName, Key: key("m"), UpdateExpression: "SET dueSk = :s", ExpressionAttributeValues: { ":s": text("2") } } },
        { ConditionCheck: { TableName, Key: key("nobody"), ConditionExpression: "attribute_exists(pk)" } },
      ),
    );
    expect((await due())?.map((item) => item.dueSk?.S)).toEqual(["1"]);
  });

  it("shows the items that it met where the action asks for them", async () => {
    await seed(row("taken", { n: number(1) }));
    await seed(row("other", { n: number(2) }));
    const all = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
    const error = await refusal(
      transact(
        put(row("taken"), { ...absent, ...all }),
        { Delete: { TableName, Key: key("other"), ConditionExpression: "n = :n", ExpressionAttributeValues: { ":n": number(9) } } },
        { ConditionCheck: { TableName, Key: key("nobody"), ConditionExpression: "attribute_exists(pk)", ...all } },
      ),
    );
    expect(error.CancellationReasons?.map((reason) => reason.Item)).toEqual([row("taken", { n: number(1) }), undefined, undefined]);
  });

  it("shows the item of a failed check and of a failed update", async () => {
    await seed(row("o", { n: number(2) }));
    await seed(row("p", { n: number(3) }));
    const more = { ConditionExpression: "n = :n", ExpressionAttributeValues: { ":n": number(9) }, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
    const error = await refusal(transact({ ConditionCheck: { TableName, Key: key("o"), ...more } }, { Update: { TableName, Key: key("p"), UpdateExpression: "REMOVE n", ...more } }));
    expect(error.CancellationReasons?.map((reason) => reason.Item?.n?.N)).toEqual(["2", "3"]);
  });

  it("is cancelled for an update that does not fit the item", async () => {
    await seed(row("w", { n: text("word") }));
    const error = await refusal(transact(put(row("v")), { Update: { TableName, Key: key("w"), UpdateExpression: "SET n = n + :one", ExpressionAttributeValues: { ":one": number(1) } } }));
    expect(error.CancellationReasons).toEqual([{ Code: "None" }, { Code: "ValidationError", Message: "An operand in the update expression has an incorrect data type" }]);
    expect(await find("v")).toBeUndefined();
  });

  it("is cancelled for an item that grows over 400 KB", async () => {
    await seed(row("big", { a: text("x".repeat(300_000)) }));
    const error = await refusal(transact({ Update: { TableName, Key: key("big"), UpdateExpression: "SET b = :b", ExpressionAttributeValues: { ":b": text("x".repeat(200_000)) } } }));
    expect(error.CancellationReasons).toEqual([{ Code: "ValidationError", Message: "Item size to update has exceeded the maximum allowed size" }]);
  });

  it("is cancelled for a key of another type", async () => {
    const error = await refusal(transact(put({ pk: number(5), sk: text("A") }), { Delete: { TableName, Key: { pk: text("a"), sk: number(1) } } }));
    expect(error.CancellationReasons).toEqual([
      { Code: "ValidationError", Message: "One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N" },
      { Code: "ValidationError", Message: "The provided key element does not match the schema" },
    ]);
  });

  it("is cancelled for an index key of another type", async () => {
    const error = await refusal(transact(put(row("a", { duePk: number(5) }))));
    expect(error.CancellationReasons?.[0]?.Message).toBe("One or more parameter values were invalid: Type mismatch for Index Key duePk Expected: S Actual: N IndexName: due");
  });
});

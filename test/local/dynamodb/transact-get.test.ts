import { PutItemCommand, TransactGetItemsCommand, TransactWriteItemsCommand, type Get } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName, text } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
  await bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("a", { n: number(1), t: text("x") })), put(row("b", { n: number(2) }))] }));
});
afterAll(() => bench.close());

const read = (...gets: Partial<Get>[]) =>
  bench.client.send(new TransactGetItemsCommand({ TransactItems: gets.map((get) => ({ Get: { TableName, Key: key("a"), ...get } })), ReturnConsumedCapacity: "TOTAL" }));

describe("A transaction that reads", () => {
  it("answers in the order of the request, with nothing for what is not there", async () => {
    const { Responses } = await read({ Key: key("b") }, { Key: key("nobody") }, { Key: key("a") });
    expect(Responses).toEqual([{ Item: row("b", { n: number(2) }) }, {}, { Item: row("a", { n: number(1), t: text("x") }) }]);
  });

  it("answers only what a projection names", async () => {
    const { Responses } = await read({ ProjectionExpression: "#n", ExpressionAttributeNames: { "#n": "n" } });
    expect(Responses).toEqual([{ Item: { n: number(1) } }]);
  });

  it("costs two units an item, also for one that is not there", async () => {
    expect((await read({ Key: key("a") }, { Key: key("nobody") })).ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4, ReadCapacityUnits: 4 }]);
    expect(bench.usage()).toEqual({ readUnits: 4 });
  });

  it("refuses one item twice", async () => {
    expect(await refusal(read({}, {}))).toMatchObject({ name: "ValidationException", message: "Transaction request cannot include multiple operations on one item" });
  });

  it("refuses none and more than one hundred", async () => {
    expect((await refusal(read())).message).toContain("Member must have length greater than or equal to 1");
    expect((await refusal(read(...Array.from({ length: 101 }, (_, n) => ({ Key: key(`k${n}`) }))))).message).toContain("Member must have length less than or equal to 100");
  });

  it("refuses a table that is not there", async () => {
    expect((await refusal(read({ TableName: "Nowhere" }))).name).toBe("ResourceNotFoundException");
  });

  it("refuses more than four megabytes", async () => {
    for (let n = 0; n < 11; n++) await bench.client.send(new PutItemCommand({ TableName, Item: row(`big-${n}`, { a: text("x".repeat(400_000)) }) }));
    expect((await refusal(read(...Array.from({ length: 11 }, (_, n) => ({ Key: key(`big-${n}`) }))))).message).toContain("4 MB");
  });

  it("is cancelled for a key that does not fit", async () => {
    const error = await refusal(read({ Key: key("a") }, { Key: { pk: text("a") } }));
    expect(error.name).toBe("TransactionCanceledException");
    expect(error.CancellationReasons).toEqual([{ Code: "None" }, { Code: "ValidationError", Message: "The provided key element does not match the schema" }]);
  });

  it("never sees half of a transaction that writes", async () => {
    const write = (n: number) => bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("left", { n: number(n) })), put(row("right", { n: number(n) }))] }));
    await write(0);
    const pairs = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        if (n % 2) return write(n).then(() => undefined);
        return (await read({ Key: key("left") }, { Key: key("right") })).Responses?.map(({ Item }) => Item?.n?.N);
      }),
    );
    const seen = pairs.filter((pair) => pair !== undefined);
    expect(seen).toHaveLength(30);
    for (const [left, right] of seen) expect(left).toBe(right);
  });
});

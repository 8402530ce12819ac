import { setTimeout as pause } from "node:timers/promises";
import { GetItemCommand, PutItemCommand, TransactGetItemsCommand, TransactWriteItemsCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
beforeEach(() => {
  bench.cloud.faults.heal();
  bench.served.caller = "operator";
  return bench.service.reset?.();
});
afterAll(() => bench.close());

const balance = async (pk: string) => Number((await bench.client.send(new GetItemCommand({ TableName, Key: key(pk), ConsistentRead: true }))).Item?.n?.N);
const setTo = (pk: string, seen: number, next: number) => ({
  Update: { TableName, Key: key(pk), UpdateExpression: "SET n = :next", ConditionExpression: "n = :seen", ExpressionAttributeValues: { ":seen": number(seen), ":next": number(next) } },
});

/** Reads both balances, moves some of one to the other, and begins again when somebody was faster. */
async function transfer(amount: number): Promise<number> {
  for (let retries = 0; ; retries++) {
    const { Responses } = await bench.client.send(new TransactGetItemsCommand({ TransactItems: ["a", "b"].map((pk) => ({ Get: { TableName, Key: key(pk) } })) }));
    const [a = 0, b = 0] = (Responses ?? []).map(({ Item }) => Number(Item?.n?.N));
    const error = await bench.client
      .send(new TransactWriteItemsCommand({ TransactItems: [setTo("a", a, a - amount), setTo("b", b, b + amount)] }))
      .then(() => undefined, (reason: Error) => reason);
    if (!error) return retries;
    expect(error.name).toBe("TransactionCanceledException");
    // Each waits for another while, longer each time, so that the test ends soon.
    await pause(((amount * 31 + retries * 53) % 50) * (retries + 1));
  }
}

describe("Writes at the same time", () => {
  it("keep the sum of two accounts over fifty optimistic transfers", async () => {
    await bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("a", { n: number(1000) })), put(row("b", { n: number(0) }))] }));
    const retries = await Promise.all(Array.from({ length: 50 }, (_, n) => transfer(n)));
    expect([await balance("a"), await balance("b")]).toEqual([1000 - 1225, 1225]);
    expect(retries.some((count) => count > 0)).toBe(true);
  }, 30_000);

  it("count every one of a hundred increments, alone and in transactions", async () => {
    const add = { TableName, Key: key("c"), UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": number(1) } };
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        n % 2 ? bench.client.send(new UpdateItemCommand(add)) : bench.client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: add }, put(row(`d${n}`))] })),
      ),
    );
    expect(await balance("c")).toBe(100);
  });

  it("never wait for each other in a circle", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const writes = Array.from({ length: 60 }, (_, n) => [...names.slice(n % 5), ...names.slice(0, n % 5)].slice(0, 2 + (n % 4)));
    await Promise.all(writes.map((order) => bench.client.send(new TransactWriteItemsCommand({ TransactItems: order.map((pk) => put(row(pk))) }))));
    expect(bench.cloud.work.open()).toEqual([]);
  });

  it("let one of twenty claim a name", async () => {
    const claims = Array.from({ length: 20 }, (_, n) =>
      bench.client
        .send(new PutItemCommand({ TableName, Item: row("name", { n: number(n) }), ConditionExpression: "attribute_not_exists(pk)" }))
        .then(() => 1, () => 0),
    );
    expect((await Promise.all(claims)).reduce<number>((sum, won) => sum + won, 0)).toBe(1);
  });
});

describe("A drawn fault", () => {
  it("cancels a transaction for a conflict on one of its items, and nothing is written", async () => {
    bench.served.caller = "Send";
    bench.cloud.faults.kinds.add("throttle");
    bench.cloud.faults.picks.push(1);
    const error = await refusal(bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("a")), put(row("b")), put(row("c"))] })));
    expect(error.CancellationReasons).toEqual([{ Code: "None" }, { Code: "TransactionConflict", Message: "Transaction is ongoing for the item" }, { Code: "None" }]);
    bench.cloud.faults.heal();
    expect(await balance("b")).toBeNaN();
  });

  it("never meets the operator", async () => {
    bench.cloud.faults.kinds.add("throttle");
    await bench.client.send(new TransactWriteItemsCommand({ TransactItems: [put(row("a"))] }));
  });

  it("cancels a transaction that reads", async () => {
    bench.served.caller = "Send";
    bench.cloud.faults.kinds.add("throttle");
    const error = await refusal(bench.client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key: key("a") } }] })));
    expect(error.CancellationReasons?.map((reason) => reason.Code)).toEqual(["TransactionConflict"]);
  });
});

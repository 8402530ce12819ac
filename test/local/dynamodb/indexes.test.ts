import { createHash } from "node:crypto";
import { BatchWriteItemCommand, PutItemCommand, QueryCommand, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Attributes, type Bench, key, makeLedger, number, openBench, row, TableName, text } from "./bench.ts";
import { ledger } from "./ledger.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const seed = (Item: Attributes) => bench.client.send(new PutItemCommand({ TableName, Item }));
const due = (more = {}) =>
  bench.client.send(new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") }, ...more }));
const dueItem = (pk: string, dueSk: string, more: Attributes = {}) => row(pk, { duePk: text("DUE"), dueSk: text(dueSk), ...more });

/** Two partition keys that dynalite's own index rows would put into one place: equal in 24 bits of its hash. */
function colliding(): [string, string] {
  const seen = new Map<string, string>();
  for (let n = 0; ; n++) {
    const hash = createHash("md5").update("Outliers").update(`p${n}`).update("A").digest("hex").slice(0, 6);
    const other = seen.get(hash);
    if (other) return [other, `p${n}`];
    seen.set(hash, `p${n}`);
  }
}

describe("A secondary index", () => {
  it("keeps items apart whose index keys are equal and whose keys share a hash", async () => {
    await makeLedger(bench);
    const [one, other] = colliding();
    await seed(dueItem(one, "same"));
    await seed(dueItem(other, "same"));
    expect((await due()).Items?.map((item) => item.pk?.S).sort()).toEqual([one, other].sort());
  });

  it("pages through a thousand items with equal index keys without loss or repeat", async () => {
    await makeLedger(bench);
    for (let from = 0; from < 1000; from += 25) {
      const puts = Array.from({ length: 25 }, (_, n) => ({ PutRequest: { Item: dueItem(`p${from + n}`, "same") } }));
      await bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }));
    }
    for (const ScanIndexForward of [true, false]) {
      const seen = new Set<string | undefined>();
      let ExclusiveStartKey: Attributes | undefined;
      let rows = 0;
      do {
        const page = await due({ Limit: 130, ExclusiveStartKey, ScanIndexForward });
        for (const item of page.Items ?? []) seen.add(item.pk?.S);
        rows += page.Count ?? 0;
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      expect([seen.size, rows]).toEqual([1000, 1000]);
    }
  });

  it("pages through a scan of the index", async () => {
    await makeLedger(bench);
    for (let n = 0; n < 7; n++) await seed(dueItem(`p${n}`, `s${n % 2}`));
    await seed(row("sparse"));
    const seen: unknown[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const page = await bench.client.send(new ScanCommand({ TableName, IndexName: "due", Limit: 2, ExclusiveStartKey }));
      seen.push(...(page.Items ?? []).map((item) => item.pk?.S));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(seen.sort()).toEqual(["p0", "p1", "p2", "p3", "p4", "p5", "p6"]);
  });

  it("holds only what it projects", async () => {
    const index = (IndexName: string, Projection: object) => ({ ...ledger.GlobalSecondaryIndexes[0], IndexName, Projection });
    await makeLedger(bench, {
      GlobalSecondaryIndexes: [index("due", { ProjectionType: "KEYS_ONLY" }), index("some", { ProjectionType: "INCLUDE", NonKeyAttributes: ["n"] }), index("whole", { ProjectionType: "ALL" })],
    });
    await seed(dueItem("a", "1", { n: number(1), note: text("x") }));
    const found = async (IndexName: string) => (await due({ IndexName })).Items;
    expect(await found("due")).toEqual([dueItem("a", "1")]);
    expect(await found("some")).toEqual([dueItem("a", "1", { n: number(1) })]);
    expect(await found("whole")).toEqual([dueItem("a", "1", { n: number(1), note: text("x") })]);
  });

  it("may be a local one, which can fetch what it does not hold", async () => {
    const local = {
      IndexName: "byAmount",
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }, { AttributeName: "amount", KeyType: "RANGE" }],
      Projection: { ProjectionType: "KEYS_ONLY" },
    };
    await makeLedger(bench, { LocalSecondaryIndexes: [local], AttributeDefinitions: [...ledger.AttributeDefinitions, { AttributeName: "amount", AttributeType: "N" }] });
    for (const amount of [20, 3, 100, -5]) await seed(row("p", { amount: number(amount), note: text("x") }, `s${amount}`));
    await bench.client.send(new UpdateItemCommand({ TableName, Key: key("p", "s3"), UpdateExpression: "SET amount = :a", ExpressionAttributeValues: { ":a": number(50) } }));
    const query = { TableName, IndexName: "byAmount", KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": text("p") } };
    expect((await bench.client.send(new QueryCommand(query))).Items?.map((item) => item.amount?.N)).toEqual(["-5", "20", "50", "100"]);
    const whole = await bench.client.send(new QueryCommand({ ...query, Select: "ALL_ATTRIBUTES", ConsistentRead: true }));
    expect(whole.Items?.map((item) => item.note?.S)).toEqual(["x", "x", "x", "x"]);
    // Four index rows in one unit, and one unit for each item that was fetched.
    expect(bench.usage()).toEqual({ readUnits: 5 });
  });
});

import {
  BatchGetItemCommand, BatchWriteItemCommand, DeleteItemCommand, ExecuteStatementCommand, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand, UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Attributes, type Bench, key, makeLedger, number, openBench, refusal, row, TableName, text } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
beforeEach(() => bench.service.reset?.());
afterAll(() => bench.close());

const seed = (Item: Attributes) => bench.client.send(new PutItemCommand({ TableName, Item }));
const find = async (pk: string, sk?: string) => (await bench.client.send(new GetItemCommand({ TableName, Key: key(pk, sk) }))).Item;
const shows = { ConditionExpression: "n = :n", ExpressionAttributeValues: { ":n": number(9) }, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;

describe("A failed condition on a single write", () => {
  it.each([
    ["a put", () => new PutItemCommand({ TableName, Item: row("a"), ...shows })],
    ["an update", () => new UpdateItemCommand({ TableName, Key: key("a"), UpdateExpression: "REMOVE n", ...shows })],
    ["a delete", () => new DeleteItemCommand({ TableName, Key: key("a"), ...shows })],
  ])("shows the item that %s met", async (_name, command) => {
    await seed(row("a", { n: number(1) }));
    const error = await refusal(bench.client.send(command() as PutItemCommand));
    expect(error).toMatchObject({ name: "ConditionalCheckFailedException", message: "The conditional request failed", Item: row("a", { n: number(1) }) });
    expect(await find("a")).toEqual(row("a", { n: number(1) }));
  });

  it("shows no item where there is none, or where none was asked for", async () => {
    expect((await refusal(bench.client.send(new DeleteItemCommand({ TableName, Key: key("a"), ...shows })))).Item).toBeUndefined();
    await seed(row("a"));
    expect((await refusal(bench.client.send(new DeleteItemCommand({ TableName, Key: key("a"), ...shows, ReturnValuesOnConditionCheckFailure: "NONE" })))).Item).toBeUndefined();
  });
});

describe("A single write", () => {
  it("answers with old and new values", async () => {
    await seed(row("a", { n: number(1) }));
    const update = { TableName, Key: key("a"), UpdateExpression: "SET n = n + :one", ExpressionAttributeValues: { ":one": number(1) } };
    expect((await bench.client.send(new UpdateItemCommand({ ...update, ReturnValues: "UPDATED_NEW" }))).Attributes).toEqual({ n: number(2) });
    expect((await bench.client.send(new UpdateItemCommand({ ...update, ReturnValues: "ALL_OLD" }))).Attributes).toEqual(row("a", { n: number(2) }));
    expect((await bench.client.send(new DeleteItemCommand({ TableName, Key: key("a"), ReturnValues: "ALL_OLD" }))).Attributes).toEqual(row("a", { n: number(3) }));
  });

  it("refuses empty strings in keys of the table and of an index, and takes them elsewhere", async () => {
    await seed(row("a", { note: text("") }));
    expect((await refusal(seed(row("a", {}, "")))).message).toContain("The AttributeValue for a key attribute cannot contain an empty string value. Key: sk");
    expect((await refusal(seed(row("a", { dueSk: text("") })))).message).toContain("IndexName: due, IndexKey: dueSk");
    expect((await refusal(find("", "A"))).message).toContain("Key: pk");
    const update = { TableName, Key: key("a"), ExpressionAttributeValues: { ":e": text("") } };
    const direct = bench.client.send(new UpdateItemCommand({ ...update, UpdateExpression: "SET duePk = :e" }));
    expect((await refusal(direct)).message).toContain("attempted to update a secondary index key to a value that is not supported");
    const roundabout = bench.client.send(new UpdateItemCommand({ ...update, UpdateExpression: "SET duePk = if_not_exists(duePk, :e)" }));
    expect((await refusal(roundabout)).message).toContain("attempted to update a secondary index key to a value that is not supported");
    expect(await find("a")).toEqual(row("a", { note: text("") }));
  });

  it("removes the elements that stood in a list before the update", async () => {
    await seed(row("a", { list: { L: ["0", "1", "2", "3"].map(text) } }));
    await bench.client.send(new UpdateItemCommand({ TableName, Key: key("a"), UpdateExpression: "REMOVE #l[0], #l[1]", ExpressionAttributeNames: { "#l": "list" } }));
    expect((await find("a"))?.list).toEqual({ L: ["2", "3"].map(text) });
  });

  it("refuses loudly to compare whole maps and lists, which it cannot", async () => {
    const compare = { TableName, Item: row("a"), ConditionExpression: "m = :m", ExpressionAttributeValues: { ":m": { M: {} } } };
    expect((await refusal(bench.client.send(new PutItemCommand(compare)))).message).toContain("does not compare maps or lists");
  });

  it("refuses more than 400 KB in bytes of UTF-8", async () => {
    expect((await refusal(seed(row("a", { t: text("é".repeat(205_000)) })))).message).toBe("Item size has exceeded the maximum allowed size");
  });
});

describe("Batches and ranges", () => {
  it("writes and reads batches", async () => {
    const puts = Array.from({ length: 25 }, (_, n) => ({ PutRequest: { Item: row("p", { n: number(n) }, `s${n}`) } }));
    const written = await bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }));
    expect(written.UnprocessedItems).toEqual({});
    const Keys = Array.from({ length: 26 }, (_, n) => key("p", `s${n}`));
    const { Responses, UnprocessedKeys } = await bench.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }));
    expect([Responses?.[TableName]?.length, UnprocessedKeys]).toEqual([25, {}]);
    await bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ DeleteRequest: { Key: key("p", "s0") } }] } }));
    expect(await find("p", "s0")).toBeUndefined();
  });

  it("refuses a batch with one item twice, and writes nothing of it", async () => {
    const request = { PutRequest: { Item: row("p") } };
    expect((await refusal(bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [request, request] } })))).message).toBe("Provided list of item keys contains duplicates");
    expect((await refusal(bench.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key("p"), key("p")] } } })))).message).toBe("Provided list of item keys contains duplicates");
    expect(await find("p")).toBeUndefined();
  });

  it("leaves keys beyond 16 MB of a batch unprocessed", async () => {
    const keys = Array.from({ length: 43 }, (_, n) => key(`big${n}`));
    for (const one of keys) await seed({ ...one, fill: text("x".repeat(409_000)) });
    const ask = (Keys: Attributes[]) => bench.client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ProjectionExpression: "pk" } } }));
    const first = await ask(keys);
    const left = first.UnprocessedKeys?.[TableName];
    expect([first.Responses?.[TableName]?.length, left?.Keys?.length, left?.ProjectionExpression]).toEqual([42, 1, "pk"]);
    const second = await ask(left?.Keys ?? []);
    const found = [...(first.Responses?.[TableName] ?? []), ...(second.Responses?.[TableName] ?? [])];
    expect(found.map((item) => item.pk?.S).sort()).toEqual(keys.map((one) => one.pk.S).sort());
  });

  it("pages through a partition forwards and backwards", async () => {
    for (let n = 0; n < 7; n++) await seed(row("p", {}, `s${n}`));
    const pages = async (ScanIndexForward: boolean) => {
      const seen: (string | undefined)[] = [];
      let ExclusiveStartKey: Attributes | undefined;
      do {
        const page = await bench.client.send(
          new QueryCommand({ TableName, KeyConditionExpression: "pk = :p AND begins_with(sk, :s)", ExpressionAttributeValues: { ":p": text("p"), ":s": text("s") }, Limit: 3, ScanIndexForward, ExclusiveStartKey }),
        );
        seen.push(...(page.Items ?? []).map((item) => item.sk?.S));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return seen.join(" ");
    };
    expect(await pages(true)).toBe("s0 s1 s2 s3 s4 s5 s6");
    expect(await pages(false)).toBe("s6 s5 s4 s3 s2 s1 s0");
  });

  it("filters and counts a scan", async () => {
    for (let n = 0; n < 150; n++) await seed(row(`p${n}`, { n: number(n) }));
    const scan = await bench.client.send(new ScanCommand({ TableName, FilterExpression: "n >= :n", ExpressionAttributeValues: { ":n": number(140) } }));
    expect([scan.Count, scan.ScannedCount, scan.Items?.length]).toEqual([10, 150, 10]);
  });
});

describe("What is not known", () => {
  it("is an UnknownOperationException", async () => {
    expect((await refusal(bench.client.send(new ExecuteStatementCommand({ Statement: "SELECT * FROM Ledger" })))).name).toBe("UnknownOperationException");
  });

  it("is a ResourceNotFoundException for a table", async () => {
    expect(await refusal(bench.client.send(new GetItemCommand({ TableName: "Nowhere", Key: key("a") })))).toMatchObject({ name: "ResourceNotFoundException", message: "Requested resource not found" });
  });

  it("is a SerializationException for a body that is no JSON", async () => {
    const headers = { "x-amz-target": "DynamoDB_20120810.GetItem", "content-type": "application/x-amz-json-1.0" };
    const response = await fetch(bench.served.url, { method: "POST", headers, body: "{" });
    expect([response.status, ((await response.json()) as { __type: string }).__type]).toEqual([400, "com.amazon.coral.service#SerializationException"]);
  });
});

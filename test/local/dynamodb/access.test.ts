import {
  BatchWriteItemCommand, CreateTableCommand, GetItemCommand, ListTablesCommand, PutItemCommand, QueryCommand, ScanCommand, TransactGetItemsCommand, TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, key, makeLedger, number, openBench, put, row, TableName, text } from "./bench.ts";
import { requestOf } from "./direct.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
afterAll(() => bench.close());

const resource = "arn:aws:dynamodb:eu-central-1:000000000000:table/Ledger";
const access = (action: string, ...keys: string[]) => ({ action: `dynamodb:${action}`, resource, ...(keys.length > 0 && { context: { "dynamodb:LeadingKeys": keys } }) });
const after = async (call: Promise<unknown>) => {
  await call.catch(() => undefined);
  return bench.access();
};

describe("What a request wants to do", () => {
  it("is a call on the table with the partition key", async () => {
    expect(await after(bench.client.send(new PutItemCommand({ TableName, Item: row("a") })))).toEqual([access("PutItem", "a")]);
    expect(await after(bench.client.send(new GetItemCommand({ TableName, Key: key("a") })))).toEqual([access("GetItem", "a")]);
    expect(await after(bench.client.send(new ScanCommand({ TableName })))).toEqual([access("Scan")]);
  });

  it("is a call on the index for a query of it", async () => {
    const query = { TableName, KeyConditionExpression: "#p = :p", FilterExpression: "#n = :n", ExpressionAttributeNames: { "#p": "duePk", "#n": "n" }, ExpressionAttributeValues: { ":p": text("DUE"), ":n": number(1) } };
    expect(await after(bench.client.send(new QueryCommand({ ...query, IndexName: "due" })))).toEqual([{ ...access("Query", "DUE"), resource: `${resource}/index/due` }]);
    expect(await after(bench.client.send(new QueryCommand({ ...query, ExpressionAttributeNames: { "#p": "pk", "#n": "n" } })))).toEqual([access("Query", "DUE")]);
  });

  it("is one call an action of a transaction", async () => {
    const TransactItems = [
      put(row("a")),
      { Update: { TableName, Key: key("b"), UpdateExpression: "REMOVE n" } },
      { Delete: { TableName, Key: key("c") } },
      { ConditionCheck: { TableName, Key: key("d"), ConditionExpression: "attribute_not_exists(pk)" } },
    ];
    expect(await after(bench.client.send(new TransactWriteItemsCommand({ TransactItems })))).toEqual([
      access("PutItem", "a"), access("UpdateItem", "b"), access("DeleteItem", "c"), access("ConditionCheckItem", "d"),
    ]);
    expect(await after(bench.client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key: key("a") } }] })))).toEqual([access("GetItem", "a")]);
  });

  it("is one call a table of a batch, with all its keys", async () => {
    const requests = [{ PutRequest: { Item: row("a") } }, { DeleteRequest: { Key: key("b") } }, { DeleteRequest: { Key: key("b", "B") } }];
    expect(await after(bench.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } })))).toEqual([access("BatchWriteItem", "a", "b")]);
  });

  it("is a call on no table for a list of tables", async () => {
    expect(await after(bench.client.send(new ListTablesCommand({})))).toEqual([{ action: "dynamodb:ListTables", resource: "*" }]);
    expect((await after(bench.client.send(new CreateTableCommand({ TableName: "New" } as CreateTableCommand["input"]))))[0]?.action).toBe("dynamodb:CreateTable");
  });

  it("can be told of a request that will be refused", () => {
    expect(bench.service.access(requestOf("Query", { TableName, KeyConditionExpression: "pk = = :p" }))).toEqual([access("Query")]);
    expect(bench.service.access(requestOf("PutItem", { TableName, Item: null }))).toEqual([access("PutItem")]);
    expect(bench.service.access(requestOf("TransactWriteItems", { TransactItems: [null, { Put: null }] }))).toEqual([]);
    expect(() => bench.service.access(requestOf("ExecuteStatement", {}))).toThrow("no operation ExecuteStatement");
  });
});

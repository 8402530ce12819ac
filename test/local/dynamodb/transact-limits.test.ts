import { CreateTableCommand, PutItemCommand, ScanCommand, TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bench, key, makeLedger, number, openBench, put, refusal, row, TableName, text } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
afterAll(() => bench.close());
afterEach(async () => {
  expect((await bench.client.send(new ScanCommand({ TableName, Select: "COUNT" }))).Count).toBe(0);
});

const transact = (input: Partial<TransactWriteItemsCommandInput>) => bench.client.send(new TransactWriteItemsCommand(input as TransactWriteItemsCommandInput));
const refused = async (input: Partial<TransactWriteItemsCommandInput>) => {
  const { name, message } = await refusal(transact(input));
  return { name, message };
};
const invalid = (message: unknown) => ({ name: "ValidationException", message });

describe("A transaction is refused before anything is tried", () => {
  it("without actions", async () => {
    expect(await refused({ TransactItems: [] })).toEqual(
      invalid("1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint: Member must have length greater than or equal to 1"),
    );
  });

  it("with no list of actions", async () => {
    expect(await refused({})).toEqual(invalid(expect.stringContaining("Value null at 'transactItems' failed to satisfy constraint: Member must not be null")));
  });

  it("with more than one hundred actions", async () => {
    const TransactItems = Array.from({ length: 101 }, (_, n) => put(row(`many-${n}`)));
    expect(await refused({ TransactItems })).toEqual(
      invalid(expect.stringMatching(/^1 validation error detected: Value '\[.+\]' at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100$/)),
    );
  });

  it("with more than four megabytes", async () => {
    const TransactItems = Array.from({ length: 11 }, (_, n) => put(row(`big-${n}`, { a: text("x".repeat(400_000)) })));
    expect(await refused({ TransactItems })).toEqual(invalid(expect.stringContaining("4 MB")));
  });

  it("with two puts of one item", async () => {
    expect(await refused({ TransactItems: [put(row("a")), put(row("a", { n: number(1) }))] })).toEqual(invalid("Transaction request cannot include multiple operations on one item"));
  });

  it("with a check and a write of one item", async () => {
    const TransactItems = [{ ConditionCheck: { TableName, Key: key("a"), ConditionExpression: "attribute_not_exists(pk)" } }, put(row("a"))];
    expect(await refused({ TransactItems })).toEqual(invalid("Transaction request cannot include multiple operations on one item"));
  });

  it("with two kinds of write in one action", async () => {
    const TransactItems = [{ ...put(row("a")), Delete: { TableName, Key: key("b") } }];
    expect(await refused({ TransactItems })).toEqual(invalid("TransactItems can only contain one of Check, Put, Update or Delete"));
  });

  it("with an action that is empty", async () => {
    expect(await refused({ TransactItems: [{}] })).toEqual(invalid("TransactItems can only contain one of Check, Put, Update or Delete"));
  });

  it("with a table that is not there", async () => {
    const TransactItems = [put(row("a")), { Put: { TableName: "Nowhere", Item: row("b") } }];
    expect(await refused({ TransactItems })).toEqual({ name: "ResourceNotFoundException", message: "Requested resource not found" });
  });

  it("with a condition that cannot be read, ahead of a table that is not there", async () => {
    const TransactItems = [{ Put: { TableName: "Nowhere", Item: row("b") } }, put(row("a"), { ConditionExpression: "attribute_not_exists(" })];
    expect(await refused({ TransactItems })).toEqual(invalid(expect.stringContaining("Invalid ConditionExpression: Syntax error")));
  });

  it("with a value that no expression uses", async () => {
    const TransactItems = [put(row("a"), { ConditionExpression: "attribute_not_exists(pk)", ExpressionAttributeValues: { ":v": text("x") } })];
    expect(await refused({ TransactItems })).toEqual(invalid("Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"));
  });

  it("with a check without a condition", async () => {
    const TransactItems = [{ ConditionCheck: { TableName, Key: key("a"), ConditionExpression: undefined } }];
    expect(await refused({ TransactItems })).toEqual(invalid(expect.stringContaining("conditionCheck.conditionExpression")));
  });

  it("with an update without an expression", async () => {
    const TransactItems = [{ Update: { TableName, Key: key("a"), UpdateExpression: undefined } }];
    expect(await refused({ TransactItems })).toEqual(invalid(expect.stringContaining("update.updateExpression")));
  });

  it("with an empty key, of the table or of an index", async () => {
    const messages = [];
    for (const Item of [row(""), row("a", { duePk: text("") })]) messages.push((await refused({ TransactItems: [put(Item)] })).message);
    expect(messages).toEqual([
      "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
      "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: due, IndexKey: duePk",
    ]);
  });

  it("with an update to an empty index key", async () => {
    const TransactItems = [{ Update: { TableName, Key: key("a"), UpdateExpression: "SET duePk = :v", ExpressionAttributeValues: { ":v": text("") } } }];
    expect(await refused({ TransactItems })).toEqual(
      invalid("One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value."),
    );
  });

  it("with one item over 400 KB, counted in bytes of UTF-8", async () => {
    expect(await refused({ TransactItems: [put(row("a", { a: text("é".repeat(210_000)) }))] })).toEqual(invalid("Item size has exceeded the maximum allowed size"));
  });

  it("with a token over 36 characters", async () => {
    expect(await refused({ TransactItems: [put(row("a"))], ClientRequestToken: "x".repeat(37) })).toEqual(invalid(expect.stringContaining("length less than or equal to 36")));
  });

  it("with wrong members, all named in one message", async () => {
    const input = { TransactItems: [put(row("a"))], ReturnConsumedCapacity: "BOGUS", ReturnItemCollectionMetrics: "BOGUS2" } as unknown as TransactWriteItemsCommandInput;
    expect((await refused(input)).message).toMatch(/^2 validation errors detected: Value 'BOGUS' at 'returnConsumedCapacity' .+; Value 'BOGUS2' at 'returnItemCollectionMetrics' /);
  });

  it("with a wrong ReturnValuesOnConditionCheckFailure", async () => {
    expect(await refused({ TransactItems: [put(row("a"), { ReturnValuesOnConditionCheckFailure: "ALL_NEW" })] })).toEqual(invalid(expect.stringContaining("returnValuesOnConditionCheckFailure")));
  });
});

describe("A transaction over two tables", () => {
  it("keeps the items of both or of none", async () => {
    await bench.client.send(
      new CreateTableCommand({ TableName: "Other", BillingMode: "PAY_PER_REQUEST", KeySchema: [{ AttributeName: "id", KeyType: "HASH" }], AttributeDefinitions: [{ AttributeName: "id", AttributeType: "N" }] }),
    );
    const other = async () => (await bench.client.send(new ScanCommand({ TableName: "Other" }))).Items;
    const putOther = (n: number, more = {}) => ({ Put: { TableName: "Other", Item: { id: number(n) }, ...more } });
    await refusal(transact({ TransactItems: [putOther(1), { ConditionCheck: { TableName, Key: key("a"), ConditionExpression: "attribute_exists(pk)" } }] }));
    expect(await other()).toEqual([]);
    await transact({ TransactItems: [putOther(1), { Delete: { TableName, Key: key("a") } }] });
    expect(await other()).toEqual([{ id: number(1) }]);
    await bench.client.send(new PutItemCommand({ TableName: "Other", Item: { id: number(2) } }));
  });
});

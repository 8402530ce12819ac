import { DeleteTableCommand, DescribeTableCommand, GetItemCommand, ListTablesCommand, ListTagsOfResourceCommand, PutItemCommand, QueryCommand, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { make } from "../doubles/cloud.ts";
import { type Bench, key, makeLedger, number, openBench, refusal, row, TableName, text } from "./bench.ts";
import { ledger } from "./ledger.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/Ledger";
const reopen = async () => {
  const { directory } = bench.cloud;
  await bench.close(true);
  bench = await openBench(directory);
};
const describeIt = async () => (await bench.client.send(new DescribeTableCommand({ TableName }))).Table;
const replica = { Region: "eu-central-1", DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, Tags: [{ Key: "part", Value: "books" }] };

describe("A table of the template", () => {
  it("is named by the template, or after its stack and logical id", async () => {
    expect(await makeLedger(bench)).toEqual({ ref: "Ledger", attributes: { Arn: arn } });
    expect((await makeLedger(bench, { TableName: undefined })).ref).toBe("Test-Thing");
    expect((await bench.client.send(new ListTablesCommand({}))).TableNames).toEqual(["Ledger", "Test-Thing"]);
    expect((await bench.client.send(new ListTablesCommand({ Limit: 1 }))).LastEvaluatedTableName).toBe("Ledger");
  });

  it("is active at once, with its keys, indexes, protection and tags", async () => {
    await makeLedger(bench, { Replicas: [replica] });
    expect(await describeIt()).toMatchObject({
      TableName, TableArn: arn, TableStatus: "ACTIVE", KeySchema: ledger.KeySchema, DeletionProtectionEnabled: true,
      BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
      CreationDateTime: new Date(bench.cloud.clock.now()),
      GlobalSecondaryIndexes: [{ IndexName: "due", IndexStatus: "ACTIVE", IndexArn: `${arn}/index/due` }],
    });
    expect((await bench.client.send(new ListTagsOfResourceCommand({ ResourceArn: arn }))).Tags).toEqual(replica.Tags);
  });

  it("keeps its items over a restart and is not made anew", async () => {
    await makeLedger(bench);
    const made = await describeIt();
    await bench.client.send(new PutItemCommand({ TableName, Item: row("a", { n: number(1) }) }));
    await bench.cloud.clock.pass(60);
    await reopen();
    await makeLedger(bench);
    expect(await describeIt()).toEqual(made);
    expect((await bench.client.send(new GetItemCommand({ TableName, Key: key("a") }))).Item).toEqual(row("a", { n: number(1) }));
  });

  it("gets a new index filled, and loses one that the template no longer has", async () => {
    const bare = { GlobalSecondaryIndexes: undefined, AttributeDefinitions: ledger.AttributeDefinitions.slice(0, 2) };
    await makeLedger(bench, bare);
    await bench.client.send(new PutItemCommand({ TableName, Item: row("a", { duePk: text("DUE"), dueSk: text("1") }) }));
    const query = () => bench.client.send(new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") } }));
    await reopen();
    await makeLedger(bench);
    expect((await query()).Count).toBe(1);
    await reopen();
    await makeLedger(bench, bare);
    expect((await refusal(query())).message).toBe("The table does not have the specified index: due");
  });

  it("cannot be deleted while it is protected", async () => {
    await makeLedger(bench, { Replicas: [replica] });
    expect((await refusal(bench.client.send(new DeleteTableCommand({ TableName })))).message).toContain("protected against deletion");
    await bench.client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await bench.client.send(new DeleteTableCommand({ TableName }));
    expect((await refusal(describeIt())).message).toBe("Requested resource not found: Table: Ledger not found");
  });

  it("of the older kind is made as well", async () => {
    const { Replicas: _, ...properties } = ledger;
    await make(bench.service, "AWS::DynamoDB::Table", { ...properties, DeletionProtectionEnabled: true, Tags: replica.Tags });
    expect((await describeIt())?.DeletionProtectionEnabled).toBe(true);
  });

  it("cannot be had by a second cloud in the same folder", async () => {
    await makeLedger(bench);
    const other = await openBench(bench.cloud.directory);
    await expect(makeLedger(other)).rejects.toThrow("is another local cloud running in this folder?");
    await other.close(true);
  });

  it("is emptied by a reset, and stays", async () => {
    await makeLedger(bench);
    await bench.client.send(new PutItemCommand({ TableName, Item: row("a", { duePk: text("DUE"), dueSk: text("1") }) }));
    await bench.service.reset?.();
    expect((await bench.client.send(new GetItemCommand({ TableName, Key: key("a") }))).Item).toBeUndefined();
    const query = new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") } });
    expect((await bench.client.send(query)).Count).toBe(0);
  });
});

describe("A table that cannot be had here stops the start and is named", () => {
  it.each([
    ["a stream", { StreamSpecification: { StreamViewType: "NEW_IMAGE" } }, "StreamSpecification"],
    ["another region", { Replicas: [{ Region: "eu-west-1" }] }, "replicas in other regions"],
    ["two regions", { Replicas: [{ Region: "eu-central-1" }, { Region: "eu-west-1" }] }, "replicas in other regions"],
    ["provisioned capacity", { BillingMode: "PROVISIONED" }, "BillingMode PROVISIONED"],
    ["an unknown setting of its replica", { Replicas: [{ Region: "eu-central-1", KinesisStreamSpecification: {} }] }, "Replicas.KinesisStreamSpecification"],
    ["an unknown setting of an index", { GlobalSecondaryIndexes: [{ ...ledger.GlobalSecondaryIndexes[0], Vector: {} }] }, "GlobalSecondaryIndexes.Vector"],
  ])("with %s", async (_what, properties, named) => {
    await expect(makeLedger(bench, properties)).rejects.toThrow(new RegExp(`^Test/Thing/Resource: .*${named}`));
  });

  it("with another key than it was kept with", async () => {
    await makeLedger(bench);
    await reopen();
    const swapped = ledger.KeySchema.map((element, n) => ({ ...element, AttributeName: n ? "pk" : "sk" }));
    await expect(makeLedger(bench, { KeySchema: swapped })).rejects.toThrow("table Ledger was kept with another key; start with --fresh to drop it");
  });
});

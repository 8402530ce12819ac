import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { LambdaService } from "../../../lib/local/lambda/service.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;

/** Does what the event asks for, through the real SDK, bundled as it would be uploaded. */
const source = `
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
const table = process.env.TABLE;
const dynamodb = new DynamoDBClient({ maxAttempts: Number(process.env.ATTEMPTS) });
const sqs = new SQSClient({});
const key = { pk: { S: "a" }, sk: { S: "b" } };
const does = {
  get: () => dynamodb.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true })),
  put: () => dynamodb.send(new PutItemCommand({ TableName: table, Item: { ...key, by: { S: "function" } } })),
  transact: () => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table, Item: key } }] })),
  index: () => dynamodb.send(new QueryCommand({ TableName: table, IndexName: "list", KeyConditionExpression: "lk = :a", ExpressionAttributeValues: { ":a": { S: "a" } } })),
  conditional: () => dynamodb.send(new PutItemCommand({ TableName: table, Item: key, ConditionExpression: "attribute_exists(nothing)" })),
  send: () => sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE, MessageBody: "{}" })),
};
export const handler = async ({ steps }) => {
  const results = [];
  for (const step of steps) {
    try { await does[step](); results.push("done"); }
    catch (error) { results.push({ name: error.name, message: error.message, status: error.$metadata?.httpStatusCode ?? null }); }
  }
  return results;
};`;

const table = { "Fn::GetAtt": ["Table", "Arn"] };
const variables = { TABLE: { Ref: "Table" }, QUEUE: { Ref: "Queue" }, ATTEMPTS: "1" };

beforeAll(async () => {
  const bundle = await build({ stdin: { contents: source, resolveDir: import.meta.dirname }, bundle: true, platform: "node", format: "cjs", write: false, minify: true });
  const code = bundle.outputFiles[0]?.text ?? "";
  const resources = {
    ...functionResources("Reader", { Environment: { Variables: variables } }, [
      { Action: ["dynamodb:GetItem", "dynamodb:Query"], Resource: table },
      { Action: "dynamodb:Scan", Resource: table },
    ]),
    ...functionResources("Writer", { Environment: { Variables: variables } }, [
      { Action: "dynamodb:Put*", Resource: table },
      { Action: "sqs:SendMessage", Resource: { "Fn::GetAtt": ["Queue", "Arn"] } },
    ]),
    ...functionResources("Forbidden", { Environment: { Variables: variables } }, [
      { Action: "dynamodb:*", Resource: "*" },
      { Action: "dynamodb:PutItem", Resource: table, Effect: "Deny" },
    ]),
    Table: {
      Type: "AWS::DynamoDB::Table",
      Properties: {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: ["pk", "sk", "lk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }, { AttributeName: "sk", KeyType: "RANGE" }],
        GlobalSecondaryIndexes: [{ IndexName: "list", KeySchema: [{ AttributeName: "lk", KeyType: "HASH" }], Projection: { ProjectionType: "ALL" } }],
      },
    },
    Queue: { Type: "AWS::SQS::Queue", Properties: {} },
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Reader: code, Writer: code, Forbidden: code });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0 });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const run = async (name: string, ...steps: string[]) => {
  const outcome = await cloud.service<LambdaService>("lambda").invoke(name, { steps });
  if (!outcome.ok) throw new Error(outcome.errorMessage);
  return outcome.payload as ("done" | { name: string; message: string; status: number })[];
};

const control = async (method: string, path: string, body?: object) =>
  (await fetch(`${cloud.url}/_local/${path}`, { method, body: body && JSON.stringify(body) })).json();

describe("what a function's role allows", () => {
  it("is done", async () => {
    expect(await run("Reader", "get")).toEqual(["done"]);
    expect(await run("Writer", "put", "transact", "send")).toEqual(["done", "done", "done"]);
  });

  it("and nothing else: refused in AWS's words", async () => {
    const [refused, index] = (await run("Reader", "put", "index")) as { name: string; message: string; status: number }[];
    const role = cloud.resource("App/ReaderRole").ref;
    const arn = `arn:aws:dynamodb:eu-central-1:000000000000:table/${cloud.resource("App/Table").ref}`;
    expect(refused).toEqual({
      name: "AccessDeniedException",
      message: `User: arn:aws:sts::000000000000:assumed-role/${role}/Reader is not authorized to perform: dynamodb:PutItem on resource: ${arn} because no identity-based policy allows the dynamodb:PutItem action`,
      status: 400,
    });
    expect(index?.message).toContain(`dynamodb:Query on resource: ${arn}/index/list because`);
    expect((await run("Reader", "send"))[0]).toMatchObject({ name: expect.stringMatching(/^AccessDenied/) });
  });

  it("an explicit deny wins over any allow, inside a transaction too", async () => {
    const [put, transact, get] = (await run("Forbidden", "put", "transact", "get")) as { message: string }[];
    expect(put?.message).toContain("with an explicit deny in an identity-based policy");
    expect(transact?.message).toContain("dynamodb:PutItem");
    expect(get).toBe("done");
  });

  it("does not bind the operator", async () => {
    const client = new DynamoDBClient({ endpoint: cloud.url, region: "eu-central-1", credentials: { accessKeyId: "me", secretAccessKey: "me" } });
    const Item = { pk: { S: "x" }, sk: { S: "y" } };
    await client.send(new PutItemCommand({ TableName: cloud.resource("App/Table").ref, Item }));
  });
});

describe("the meter", () => {
  it("counts requests and units per function and call, refusals, rights used and their cost", async () => {
    await control("DELETE", "meter");
    await run("Writer", "put", "transact", "send");
    await run("Reader", "get", "put");
    const report = await control("GET", "meter");
    expect(report.callers.Writer).toMatchObject({
      "dynamodb:PutItem": { requests: 1, writeUnits: 1 },
      "dynamodb:TransactWriteItems": { requests: 1, writeUnits: 2 },
      "sqs:SendMessage": { requests: 1 },
      "lambda:InvokeFunction": { requests: 1 },
    });
    expect(report.callers.Writer["lambda:InvokeFunction"].gbSeconds).toBeGreaterThan(0);
    expect(report.callers.Reader["dynamodb:GetItem"]).toMatchObject({ requests: 1, readUnits: 1 });
    expect(report.denied).toEqual([expect.objectContaining({ caller: "Reader", action: "dynamodb:PutItem", count: 1 })]);
    const used = Object.fromEntries(report.rights.map((right: { role: string; action: string; used: number }) => [`${right.role.split("-")[1]} ${right.action}`, right.used]));
    expect(used).toMatchObject({ "ReaderRole dynamodb:GetItem": 1, "ReaderRole dynamodb:Scan": 0, "WriterRole dynamodb:Put*": 2 });
    expect(report.cost).toMatchObject({ pricesOf: "2026-07", region: "eu-central-1" });
    expect(report.cost.lines.writeUnits).toBeCloseTo((3 * 0.7625) / 1e6, 12);
    expect(report.cost.totalDollars).toBeGreaterThan(0);
  });
});

describe("a condition that fails", () => {
  it("is counted like any other write", async () => {
    await control("DELETE", "meter");
    expect(await run("Writer", "conditional")).toEqual([expect.objectContaining({ name: "ConditionalCheckFailedException" })]);
    expect((await control("GET", "meter")).callers.Writer["dynamodb:PutItem"]).toMatchObject({ requests: 1, writeUnits: 1 });
  });
});

describe("faults on calls", () => {
  it("throttle, and lose requests before or answers after they take effect", async () => {
    const script = (kind: string) => control("POST", "faults", { seed: 1, rates: {}, script: [{ kind, draw: 1 }] });
    await script("throttle");
    expect(await run("Writer", "put", "put")).toEqual([expect.objectContaining({ name: "ThrottlingException" }), "done"]);
    for (const kind of ["timeoutBefore", "timeoutAfter"]) {
      await control("DELETE", "meter");
      await script(kind);
      const [lost] = await run("Writer", "put");
      expect(lost).toMatchObject({ status: null });
      const done = (await control("GET", "meter")).callers.Writer?.["dynamodb:PutItem"]?.requests ?? 0;
      expect(done).toBe(kind === "timeoutAfter" ? 1 : 0);
    }
    await control("DELETE", "faults");
    expect(await run("Writer", "put")).toEqual(["done"]);
  });

  it("kill a function before, between and after its calls, at the same place for the same seed", async () => {
    const places = async () => {
      const seen: string[] = [];
      for (let seed = 0; seed < 10; seed++) {
        await control("DELETE", "meter");
        await control("POST", "faults", { seed, rates: { kill: 1 } });
        const outcome = await cloud.service<LambdaService>("lambda").invoke("Writer", { steps: ["put", "put", "put", "put"] });
        const done = (await control("GET", "meter")).callers.Writer?.["dynamodb:PutItem"]?.requests ?? 0;
        seen.push(outcome.ok ? "survived" : `${outcome.errorType} after ${done}`);
      }
      return seen;
    };
    const first = await places();
    expect(new Set(first).size).toBeGreaterThanOrEqual(3);
    expect(first.every((one) => one.startsWith("Runtime.ExitError"))).toBe(true);
    expect(await places()).toEqual(first);
    await control("DELETE", "faults");
  });

  it("are refused when the plan makes no sense", async () => {
    expect(await control("POST", "faults", { rates: {} })).toMatchObject({ status: 400, code: "invalid-faults" });
    expect(await control("POST", "faults", { seed: 1, rates: { explode: 1 } })).toMatchObject({ code: "invalid-faults" });
    expect(await control("POST", "faults", { seed: 1, rates: { kill: 2 } })).toMatchObject({ code: "invalid-faults" });
  });
});

import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { LambdaService } from "../../../lib/local/lambda/service.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;
let base: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };

const signer = `
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
const s3 = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
export const handler = ({ Key }) => getSignedUrl(s3, new PutObjectCommand({ Bucket: process.env.BUCKET, Key }), { expiresIn: 600 });`;

const queue = { "Fn::GetAtt": ["Queue", "Arn"] };
const resources = {
  ...functionResources("Slow", {}, [{ Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: queue }]),
  ...functionResources("Signer", { Environment: { Variables: { BUCKET: { Ref: "Bucket" } } } }, [
    { Action: "s3:PutObject", Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "/in/*"]] } },
  ]),
  Queue: { Type: "AWS::SQS::Queue", Properties: {} },
  Mapping: { Type: "AWS::Lambda::EventSourceMapping", Properties: { EventSourceArn: queue, FunctionName: { Ref: "Slow" } } },
  Bucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: "drop" } },
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: { BillingMode: "PAY_PER_REQUEST", TableName: "things", AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }], KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }] },
  },
};

beforeAll(async () => {
  const bundle = await build({ stdin: { contents: signer, resolveDir: import.meta.dirname }, bundle: true, platform: "node", format: "cjs", write: false });
  const slow = "exports.handler = async () => { await new Promise((r) => setTimeout(r, 300)); };";
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Slow: slow, Signer: bundle.outputFiles[0]?.text ?? "" });
  cloud = await startCloud({
    assembly,
    directory: `${folder.path}/state`,
    port: 0,
    startAt: "2026-01-05T08:00:00Z",
    hooks: {
      dropFolder: (running) => ({ bucket: running.resource("App/Bucket").ref, prefix: "in/" }),
      routes: () => [{ matches: (_, url) => url.pathname === "/_local/own", answer: async () => ({ status: 200, body: "own" }) }],
    },
  });
  base = { endpoint: cloud.url, region: "eu-central-1", credentials: { accessKeyId: "me", secretAccessKey: "me" } };
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const control = async (method: string, path: string, body?: string) => {
  const answer = await fetch(`${cloud.url}/_local/${path}`, { method, body });
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.text() };
};

describe("the control routes", () => {
  it("wait until nothing is left to do", async () => {
    const sqs = new SQSClient(base);
    await sqs.send(new SendMessageCommand({ QueueUrl: cloud.resource("App/Queue").ref, MessageBody: "x" }));
    const begun = performance.now();
    expect(JSON.parse((await control("POST", "idle")).body)).toEqual({ idle: true, now: "2026-01-05T08:00:00.000Z" });
    expect(performance.now() - begun).toBeGreaterThan(250);
    expect(cloud.work.open()).toEqual([]);
  });

  it("answer with problems to what they cannot do", async () => {
    const missing = await control("GET", "nothing");
    expect([missing.status, missing.type]).toEqual([404, "application/problem+json"]);
    expect(JSON.parse((await control("POST", "clock", "{")).body)).toMatchObject({ status: 400, code: "invalid-json" });
  });

  it("hold those of the product", async () => {
    expect((await control("GET", "own")).body).toBe("own");
    expect(JSON.parse((await control("GET", "drop-folder")).body)).toEqual({ bucket: "drop", prefix: "in/" });
  });

  it("empty everything", async () => {
    const client = new DynamoDBClient(base);
    await client.send(new PutItemCommand({ TableName: "things", Item: { pk: { S: "a" } } }));
    expect((await control("POST", "reset")).status).toBe(200);
    expect((await client.send(new ScanCommand({ TableName: "things" }))).Count).toBe(0);
    expect(JSON.parse((await control("GET", "meter")).body).denied).toEqual([]);
  });
});

describe("a presigned address", () => {
  const put = async (Key: string) => {
    const outcome = await cloud.service<LambdaService>("lambda").invoke("Signer", { Key });
    if (!outcome.ok) throw new Error(outcome.errorMessage);
    return (await fetch(String(outcome.payload), { method: "PUT", body: "bytes" })).status;
  };

  it("has the rights of the function that signed it", async () => {
    expect(await put("in/a.csv")).toBe(200);
    expect(await put("out/a.csv")).toBe(403);
  });

  it("outlives the function's process", async () => {
    const outcome = (await cloud.service<LambdaService>("lambda").invoke("Signer", { Key: "in/b.csv" })) as { payload: string };
    await cloud.service("lambda").reset?.();
    expect((await fetch(outcome.payload, { method: "PUT", body: "x" })).status).toBe(200);
  });

  it("of the operator may do everything, by the virtual clock", async () => {
    const s3 = new S3Client({ ...base, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" });
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket: "drop", Key: "c" }), { signingDate: new Date(cloud.clock.now()) });
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(200);
    await cloud.clock.advanceTo(cloud.clock.now() + 3_600_000);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
  });
});

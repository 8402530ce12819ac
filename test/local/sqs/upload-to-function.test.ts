import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "../core/assembly.ts";

const READER = `
const { S3Client, GetObjectCommand, PutObjectCommand } = require("@aws-sdk/client-s3");
const s3 = new S3Client({});
exports.handler = async ({ Records }) => {
  const failed = [];
  for (const { messageId, body } of Records) {
    for (const { s3: { bucket, object } } of JSON.parse(body).Records) {
      const Key = decodeURIComponent(object.key.replaceAll("+", " "));
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key }));
      const text = await Body.transformToString();
      if (text === "poison") failed.push({ itemIdentifier: messageId });
      else await s3.send(new PutObjectCommand({ Bucket: bucket.name, Key: Key.replace("in/", "out/"), Body: text.toUpperCase() }));
    }
  }
  return { batchItemFailures: failed };
};`;

const folder = testFolder();
let cloud: RunningCloud;
let s3: S3Client;
let sqs: SQSClient;
let Bucket: string;

beforeAll(async () => {
  const arn = (name: string) => ({ "Fn::GetAtt": [name, "Arn"] });
  const Filter = { S3Key: { Rules: [{ Name: "prefix", Value: "in/" }] } };
  const QueueConfigurations = [{ Event: "s3:ObjectCreated:*", Queue: arn("Imports"), Filter }];
  const resources = {
    Drop: { Type: "AWS::S3::Bucket", Properties: { NotificationConfiguration: { QueueConfigurations } } },
    Dead: { Type: "AWS::SQS::Queue", Properties: {} },
    Imports: {
      Type: "AWS::SQS::Queue",
      Properties: { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: arn("Dead"), maxReceiveCount: 2 } },
    },
    Mapping: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: { EventSourceArn: arn("Imports"), FunctionName: { Ref: "Reader" }, FunctionResponseTypes: ["ReportBatchItemFailures"] },
    },
    ...functionResources("Reader", {}, [
      { Action: ["s3:GetObject", "s3:PutObject"], Resource: { "Fn::Join": ["", [arn("Drop"), "/*"]] } },
      { Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: arn("Imports") },
    ]),
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Reader: READER });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
  const settings = { endpoint: cloud.url, region: "eu-central-1", credentials: { accessKeyId: "me", secretAccessKey: "me" } };
  s3 = new S3Client({ ...settings, requestChecksumCalculation: "WHEN_REQUIRED" });
  sqs = new SQSClient(settings);
  Bucket = cloud.resource("App/Drop").ref;
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

async function upload(Key: string, body: string): Promise<void> {
  const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key }), { signingDate: new Date(cloud.clock.now()) });
  expect((await fetch(url, { method: "PUT", body, headers: { "content-type": "text/csv" } })).status).toBe(200);
}

async function waiting(path: string): Promise<string | undefined> {
  const asked = new GetQueueAttributesCommand({ QueueUrl: cloud.resource(path).ref, AttributeNames: ["ApproximateNumberOfMessages"] });
  return (await sqs.send(asked)).Attributes?.ApproximateNumberOfMessages;
}

describe("a file that is dropped into a bucket", () => {
  it("reaches the function by way of the queue, within the same moment", async () => {
    await upload("in/a b.csv", "hello");
    await cloud.work.idle();
    const result = await s3.send(new GetObjectCommand({ Bucket, Key: "out/a b.csv" }));
    expect(await result.Body!.transformToString()).toBe("HELLO");
    expect(result.LastModified).toEqual(new Date("2026-01-05T08:00:00Z"));
  });

  it("ends among the dead letters when it is poison, and its neighbours are done once", async () => {
    for (const key of ["in/1", "in/poison", "in/2"]) await upload(key, key.slice(3));
    await cloud.work.idle();
    await cloud.clock.advanceTo(cloud.clock.now() + 120_000);
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "out/" }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(["out/1", "out/2", "out/a b.csv"]);
    expect([await waiting("App/Imports"), await waiting("App/Dead")]).toEqual(["0", "1"]);
  });

  it("is metered as what the poller and the function asked for", async () => {
    const meter = (await (await fetch(`${cloud.url}/_local/meter`)).json()) as { callers: Record<string, Record<string, { requests: number }>> };
    expect(Object.keys(meter.callers["sqs-poller"]!).toSorted()).toEqual(["sqs:DeleteMessage", "sqs:ReceiveMessage"]);
    expect(meter.callers.Reader!["s3:PutObject"]!.requests).toBe(3);
  });
});

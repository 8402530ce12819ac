import { readFileSync } from "node:fs";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;

const queue = { "Fn::GetAtt": ["Queue", "Arn"] };
const resources = {
  ...functionResources("Reader", {}, [{ Action: "sqs:*", Resource: queue }]),
  Queue: { Type: "AWS::SQS::Queue", Properties: {} },
  Mapping: { Type: "AWS::Lambda::EventSourceMapping", Properties: { EventSourceArn: queue, FunctionName: { Ref: "Reader" } } },
  Bucket: {
    Type: "AWS::S3::Bucket",
    Properties: {
      BucketName: "drop",
      NotificationConfiguration: { QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: queue, Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "in/" }] } } }] },
    },
  },
  Topic: { Type: "AWS::SNS::Topic", Properties: {} },
  Subscription: { Type: "AWS::SNS::Subscription", Properties: { TopicArn: { Ref: "Topic" }, Protocol: "sqs", Endpoint: queue, RawMessageDelivery: true } },
};

beforeAll(async () => {
  const code = "exports.handler = async (event) => { for (const { body } of event.Records) { const told = JSON.parse(body); console.log(told.Records?.[0].s3.object.key ?? told.text); } };";
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Reader: code });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

describe("what AWS hands on by itself", () => {
  it("goes from a bucket and from a topic over a queue to a function, all of it before the cloud is idle", async () => {
    const base = { endpoint: cloud.url, region: "eu-central-1", credentials: { accessKeyId: "me", secretAccessKey: "me" } };
    const s3 = new S3Client(base);
    await s3.send(new PutObjectCommand({ Bucket: "drop", Key: "in/ledger.csv", Body: "a;b" }));
    await s3.send(new PutObjectCommand({ Bucket: "drop", Key: "elsewhere", Body: "" }));
    await new SNSClient(base).send(new PublishCommand({ TopicArn: cloud.resource("App/Topic").ref, Message: '{"text":"from a topic"}' }));
    await cloud.work.idle();
    const lines = () => readFileSync(`${folder.path}/state/logs/Reader.log`, "utf8").trim().split("\n").sort();
    await vi.waitFor(() => expect(lines()).toEqual(["from a topic", "in/ledger.csv"]));
  });
});

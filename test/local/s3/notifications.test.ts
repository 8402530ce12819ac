import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { S3Event } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3 } from "../../../lib/local/s3/service.ts";
import { createSns } from "../../../lib/local/sns/service.ts";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front, START } from "../doubles/front.ts";

const QUEUE = "arn:aws:sqs:eu-central-1:000000000000:imports";
const FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:scan";
const Bucket = "drop";
let front: Front;
let s3: S3Client;
let sqs: SQSClient;
let QueueUrl: string;

beforeEach(async () => {
  front = await new Front().start(createSqs, createSns, createS3);
  s3 = new S3Client(clientOf(front));
  sqs = new SQSClient(clientOf(front));
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Imports", { QueueName: "imports" }));
});

afterEach(async () => {
  s3.destroy();
  sqs.destroy();
  await front.close();
});

const under = (prefix: string, suffix: string) => ({ S3Key: { Rules: [{ Name: "prefix", Value: prefix }, { Name: "suffix", Value: suffix }] } });
const bucket = (NotificationConfiguration: object) => front.make("AWS::S3::Bucket", "Drop", { BucketName: Bucket, NotificationConfiguration });
const put = (Key: string, Body = "12345") => s3.send(new PutObjectCommand({ Bucket, Key, Body }));

async function told(): Promise<S3Event["Records"]> {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.flatMap(({ Body }) => (JSON.parse(Body!) as S3Event).Records);
}

describe("a bucket's notification", () => {
  it("tells a queue of a new object as S3 does", async () => {
    await bucket({ QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: QUEUE, Filter: under("in/", ".csv") }] });
    front.caller = "console-api";
    const { ETag } = await put("in/c1/Müller & Co (1).csv");
    expect(await told()).toMatchObject([
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: "eu-central-1",
        eventTime: START,
        eventName: "ObjectCreated:Put",
        userIdentity: { principalId: "AWS:console-api" },
        s3: {
          s3SchemaVersion: "1.0",
          bucket: { name: Bucket, arn: `arn:aws:s3:::${Bucket}` },
          object: { key: "in/c1/M%C3%BCller+%26+Co+%281%29.csv", size: 5, eTag: ETag!.replaceAll('"', "") },
        },
      },
    ]);
  });

  it("is silent outside of its prefix and suffix, and of other events", async () => {
    await bucket({ QueueConfigurations: [{ Event: "s3:ObjectCreated:Put", Queue: QUEUE, Filter: under("in/", ".csv") }] });
    await put("out/a.csv");
    await put("in/a.pdf");
    await s3.send(new CopyObjectCommand({ Bucket, Key: "in/b.csv", CopySource: `${Bucket}/in/a.pdf` }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: "in/b.csv" }));
    expect(await told()).toEqual([]);
  });

  it("tells of copies and removals in growing order, and not of the removal of nothing", async () => {
    await bucket({ QueueConfigurations: ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"].map((Event) => ({ Event, Queue: QUEUE })) });
    await put("a");
    await s3.send(new CopyObjectCommand({ Bucket, Key: "b", CopySource: `${Bucket}/a` }));
    for (const Key of ["a", "a"]) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    const records = await told();
    expect(records.map(({ eventName, s3: { object } }) => `${eventName} ${object.key}`)).toEqual(["ObjectCreated:Put a", "ObjectCreated:Copy b", "ObjectRemoved:Delete a"]);
    const order = records.map(({ s3: { object } }) => object.sequencer);
    expect(order.toSorted()).toEqual(order);
    expect(records[2]!.s3.object).not.toHaveProperty("size");
  });

  it("calls a function and publishes to a topic", async () => {
    const { ref: Topic } = await front.make("AWS::SNS::Topic", "Changes", { TopicName: "changes" });
    await front.make("AWS::SNS::Subscription", "Subscription", { TopicArn: Topic, Protocol: "sqs", Endpoint: QUEUE, RawMessageDelivery: true });
    await bucket({
      LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: FUNCTION }],
      TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic }],
    });
    await put("x");
    expect(front.sentToFunctions).toMatchObject([{ arn: FUNCTION, event: { Records: [{ eventName: "ObjectCreated:Put" }] } }]);
    expect(await told()).toHaveLength(1);
  });

  it("comes twice when the fault says so", async () => {
    await bucket({ LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: FUNCTION }] });
    front.faults.kinds.add("duplicate");
    await put("x");
    expect(front.sentToFunctions).toHaveLength(2);
  });

  it("does not undo an upload when its target is gone", async () => {
    await bucket({ QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: `${QUEUE}-gone` }] });
    await put("x");
    expect(front.logged.join()).toContain("could not tell");
  });

  it("does not start when it would never come", async () => {
    await expect(bucket({ EventBridgeConfiguration: {} })).rejects.toThrow("EventBridgeConfiguration");
    await expect(bucket({ QueueConfigurations: [{ Event: "s3:ObjectTagging:*", Queue: QUEUE }] })).rejects.toThrow("would never come");
  });
});

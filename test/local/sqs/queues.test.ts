import {
  ChangeMessageVisibilityBatchCommand, DeleteMessageBatchCommand, GetQueueAttributesCommand, GetQueueUrlCommand, ListQueuesCommand,
  ListQueueTagsCommand, PurgeQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient,
} from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AwsError } from "../../../lib/local/contract.ts";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

let front: Front;
let sqs: SQSClient;
let QueueUrl: string;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Work", { QueueName: "work" }));
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

describe("a queue", () => {
  it("is named by the template, or after stack and logical id", async () => {
    expect(await front.make("AWS::SQS::Queue", "Unnamed")).toEqual({
      ref: `${front.url}/000000000000/test-unnamed`,
      attributes: {
        Arn: "arn:aws:sqs:eu-central-1:000000000000:test-unnamed",
        QueueName: "test-unnamed",
        QueueUrl: `${front.url}/000000000000/test-unnamed`,
      },
    });
    expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toHaveLength(2);
    expect((await sqs.send(new ListQueuesCommand({ QueueNamePrefix: "wo" }))).QueueUrls).toEqual([QueueUrl]);
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: "work" }))).QueueUrl).toBe(QueueUrl);
  });

  it("counts what is in sight, held and delayed", async () => {
    for (const DelaySeconds of [0, 0, 30]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x", DelaySeconds }));
    await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: "1",
      ApproximateNumberOfMessagesNotVisible: "1",
      ApproximateNumberOfMessagesDelayed: "1",
      VisibilityTimeout: "30",
      MessageRetentionPeriod: "345600",
      MaximumMessageSize: "1048576",
    });
  });

  it("is emptied by a purge and by a reset, and stays", async () => {
    const count = async () =>
      (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }))).Attributes;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x" }));
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    expect(await count()).toEqual({ ApproximateNumberOfMessages: "0" });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x" }));
    await front.services[0]!.reset!();
    expect(await count()).toEqual({ ApproximateNumberOfMessages: "0" });
  });

  it("does not start with a value outside AWS's range", async () => {
    await expect(front.make("AWS::SQS::Queue", "Bad", { DelaySeconds: 901 })).rejects.toThrow("DelaySeconds must be a whole number from 0 to 900");
    await expect(front.make("AWS::SQS::Queue", "Bad", { RedrivePolicy: { maxReceiveCount: 3 } })).rejects.toThrow("deadLetterTargetArn");
  });

  it("takes what other services send, with attributes, group and delay", async () => {
    const arn = "arn:aws:sqs:eu-central-1:000000000000:work";
    const attributes = { kind: { DataType: "String", StringValue: "due" } };
    await front.send(arn, { body: "from afar", attributes, groupId: "g", delaySeconds: 5, sourceArn: "arn:aws:sns:eu-central-1:000000000000:t" });
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
    await front.clock.pass(5);
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ["All"], MessageSystemAttributeNames: ["All"] }));
    expect(Messages).toMatchObject([{ Body: "from afar", MessageAttributes: attributes, Attributes: { MessageGroupId: "g" } }]);
  });
});

describe("a batch", () => {
  it("holds, gives up and deletes several messages by their handles", async () => {
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: ["a", "b"].map((Id) => ({ Id, MessageBody: Id })) }));
    const take = async () => (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? [];
    const entries = (messages: Awaited<ReturnType<typeof take>>) => messages.map(({ ReceiptHandle }, index) => ({ Id: `n${index}`, ReceiptHandle }));
    const Entries = entries(await take()).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
    expect((await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))).Successful).toHaveLength(2);
    const again = entries(await take());
    expect((await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: again }))).Successful).toHaveLength(2);
    await front.clock.pass(60);
    expect(await take()).toEqual([]);
  });
});

describe("what IAM is asked", () => {
  const ask = (action: string, input: object) =>
    front.services[0]!.access({
      service: "sqs", caller: "f", method: "POST", url: new URL(front.url), headers: { "x-amz-target": `AmazonSQS.${action}` },
      body: Buffer.from(JSON.stringify(input)),
    });

  it("is the single right for a batch, on the queue's ARN", () => {
    expect(ask("SendMessageBatch", { QueueUrl })).toEqual([{ action: "sqs:SendMessage", resource: "arn:aws:sqs:eu-central-1:000000000000:work" }]);
    expect(ask("GetQueueUrl", { QueueName: "work" })).toEqual([{ action: "sqs:GetQueueUrl", resource: "arn:aws:sqs:eu-central-1:000000000000:work" }]);
    expect(ask("ListQueues", {})).toEqual([{ action: "sqs:ListQueues", resource: "*" }]);
  });

  it("is nothing for an action that is not answered here: 501", async () => {
    expect(() => ask("CreateQueue", {})).toThrow(AwsError);
    await expect(sqs.send(new ListQueueTagsCommand({ QueueUrl }))).rejects.toMatchObject({ name: "NotImplemented", $metadata: { httpStatusCode: 501 } });
  });
});

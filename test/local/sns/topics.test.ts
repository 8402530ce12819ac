import { ListTopicsCommand, PublishBatchCommand, PublishCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import type { SNSMessage } from "aws-lambda";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSns } from "../../../lib/local/sns/service.ts";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { textsOf } from "../../../lib/local/sns/texts.ts";
import { clientOf, Front, START } from "../doubles/front.ts";

const FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:listen";
let front: Front;
let sns: SNSClient;
let sqs: SQSClient;
let TopicArn: string;
let queue: { ref: string; attributes?: Record<string, string> };

beforeEach(async () => {
  front = await new Front().start(createSqs, createSns);
  sns = new SNSClient(clientOf(front));
  sqs = new SQSClient(clientOf(front));
  queue = await front.make("AWS::SQS::Queue", "Inbox", { QueueName: "inbox" });
  ({ ref: TopicArn } = await front.make("AWS::SNS::Topic", "Mail", { TopicName: "mail" }));
});

afterEach(async () => {
  sns.destroy();
  sqs.destroy();
  await front.close();
});

const subscribe = (properties: object) => front.make("AWS::SNS::Subscription", "Subscription", { TopicArn, ...properties });
const toQueue = (more: object = {}) => subscribe({ Protocol: "sqs", Endpoint: queue.attributes!.Arn, ...more });

async function received() {
  const command = new ReceiveMessageCommand({ QueueUrl: queue.ref, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] });
  return (await sqs.send(command)).Messages ?? [];
}

describe("a topic", () => {
  it("puts a message into a queue in AWS's envelope, stamped with virtual time", async () => {
    await toQueue();
    const attributes = { kind: { DataType: "String", StringValue: "bounce" } };
    const { MessageId } = await sns.send(new PublishCommand({ TopicArn, Message: 'says "<&>" to you', Subject: "Hello", MessageAttributes: attributes }));
    const [message] = await received();
    expect(JSON.parse(message!.Body!)).toMatchObject({
      Type: "Notification",
      MessageId,
      TopicArn,
      Subject: "Hello",
      Message: 'says "<&>" to you',
      Timestamp: START,
      MessageAttributes: { kind: { Type: "String", Value: "bounce" } },
      Signature: "local",
    });
    expect(message!.MessageAttributes).toBeUndefined();
  });

  it("puts the bare message with its attributes into a queue with raw delivery", async () => {
    await toQueue({ RawMessageDelivery: true });
    const attributes = { kind: { DataType: "Binary", BinaryValue: new Uint8Array([7]) } };
    await sns.send(new PublishCommand({ TopicArn, Message: "bare", MessageAttributes: attributes }));
    expect(await received()).toMatchObject([{ Body: "bare", MessageAttributes: attributes }]);
  });

  it("calls a function with the event that Lambda documents", async () => {
    const { ref } = await subscribe({ Protocol: "lambda", Endpoint: FUNCTION });
    const { MessageId } = await sns.send(new PublishCommand({ TopicArn, Message: "x" }));
    const [{ arn, event }] = front.sentToFunctions as [{ arn: string; event: { Records: { EventSubscriptionArn: string; Sns: SNSMessage }[] } }];
    expect(arn).toBe(FUNCTION);
    expect(event.Records).toMatchObject([{ EventSource: "aws:sns", EventSubscriptionArn: ref }]);
    expect(event.Records[0]!.Sns).toMatchObject({ MessageId, Message: "x", Subject: null, Timestamp: START, MessageAttributes: {} });
  });

  it("calls a function twice when the fault says so", async () => {
    await subscribe({ Protocol: "lambda", Endpoint: FUNCTION });
    front.faults.kinds.add("duplicate");
    await sns.send(new PublishCommand({ TopicArn, Message: "x" }));
    expect(front.sentToFunctions).toHaveLength(2);
  });

  it("passes on what another service sends to its ARN", async () => {
    await toQueue();
    await front.send(TopicArn, { body: "from SES", sourceArn: "arn:aws:ses:eu-central-1:000000000000:identity/example.com" });
    expect(JSON.parse((await received())[0]!.Body!)).toMatchObject({ Type: "Notification", Message: "from SES", TopicArn });
  });

  it("spares its other subscribers when one is not there, and says so in the log", async () => {
    await subscribe({ Protocol: "sqs", Endpoint: "arn:aws:sqs:eu-central-1:000000000000:missing" });
    await toQueue();
    await sns.send(new PublishCommand({ TopicArn, Message: "x" }));
    expect(await received()).toHaveLength(1);
    expect(front.logged.join()).toContain("missing");
  });

  it("filters by exact values of attributes", async () => {
    await toQueue({ FilterPolicy: { kind: ["bounce", "complaint"], size: [7] }, RawMessageDelivery: true });
    const publish = (Message: string, kind: string, size: string) => {
      const MessageAttributes = { kind: { DataType: "String", StringValue: kind }, size: { DataType: "Number", StringValue: size } };
      return sns.send(new PublishCommand({ TopicArn, Message, MessageAttributes }));
    };
    await publish("yes", "bounce", "7.0");
    await publish("wrong kind", "open", "7");
    await sns.send(new PublishCommand({ TopicArn, Message: "without" }));
    expect((await received()).map(({ Body }) => Body)).toEqual(["yes"]);
  });

  it("takes subscriptions that are listed within it, and is listed itself", async () => {
    const Subscription = [{ Protocol: "sqs", Endpoint: queue.attributes!.Arn }];
    const topic = await front.make("AWS::SNS::Topic", "Inline", { Subscription });
    expect(topic).toEqual({ ref: topic.ref, attributes: { TopicArn: topic.ref, TopicName: "test-inline" } });
    await sns.send(new PublishCommand({ TopicArn: topic.ref, Message: "x" }));
    expect(await received()).toHaveLength(1);
    expect((await sns.send(new ListTopicsCommand({}))).Topics).toEqual([{ TopicArn }, { TopicArn: topic.ref }]);
  });
});

describe("a batch", () => {
  it("publishes what is right and answers for what is not", async () => {
    await toQueue({ RawMessageDelivery: true });
    const PublishBatchRequestEntries = [{ Id: "a", Message: "one" }, { Id: "b", Message: "two", Subject: "line\nbreak" }, { Id: "c", Message: "three" }];
    const answer = await sns.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }));
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(["a", "c"]);
    expect(answer.Failed).toMatchObject([{ Id: "b", Code: "InvalidParameter", SenderFault: true }]);
    expect((await received()).map(({ Body }) => Body)).toEqual(["one", "three"]);
    expect(front.counted.filter(({ action }) => action === "sns:Publish")).toHaveLength(1);
  });
});

describe("a text to a phone", () => {
  it("is kept where the other things that left are looked at", async () => {
    const { MessageId } = await sns.send(new PublishCommand({ PhoneNumber: "+40712345678", Message: "Plătiți până la 5.12." }));
    expect(textsOf(front.cloud())).toEqual([{ id: MessageId, at: new Date(START).toISOString(), to: "+40712345678", text: "Plătiți până la 5.12." }]);
  });
});

describe("a refusal", () => {
  const refusal = (sending: Promise<unknown>) => sending.then(() => "taken", (error: { name: string; message: string }) => `${error.name}: ${error.message}`);

  it("meets a topic that is not there and a message above 256 KB", async () => {
    expect(await refusal(sns.send(new PublishCommand({ TopicArn: `${TopicArn}-not`, Message: "x" })))).toMatch(/^NotFoundException/);
    expect(await refusal(sns.send(new PublishCommand({ TopicArn, Message: "x".repeat(262_145) })))).toMatch(/^InvalidParameterException: .*too long/);
  });

  it.each([["0700000000", "x"], ["+40 700", "x"], ["+40700000000", ""], ["+40700000000", "x".repeat(1_601)]])("meets a text to %s that a phone cannot get", async (PhoneNumber, Message) => {
    expect(await refusal(sns.send(new PublishCommand({ PhoneNumber, Message })))).toMatch(/^InvalidParameterException/);
  });

  it("is loud for what is not answered here", async () => {
    await expect(sns.send(new PublishCommand({ TopicArn, Message: "{}", MessageStructure: "json" }))).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    const command = new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint: "arn" });
    await expect(sns.send(command)).rejects.toMatchObject({ name: "NotImplemented", $metadata: { httpStatusCode: 501 } });
  });

  it("meets a template with filters that are not simple, and other endpoints", async () => {
    await expect(toQueue({ FilterPolicy: { kind: [{ prefix: "b" }] } })).rejects.toThrow("only lists of exact texts and numbers");
    await expect(toQueue({ FilterPolicy: { kind: ["b"] }, FilterPolicyScope: "MessageBody" })).rejects.toThrow("FilterPolicyScope");
    await expect(subscribe({ Protocol: "https", Endpoint: "https://example.com" })).rejects.toThrow("queue or a function");
  });
});

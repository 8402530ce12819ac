import { createHash } from "node:crypto";
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

let front: Front;
let sqs: SQSClient;
let QueueUrl: string;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Orders", { QueueName: "orders", VisibilityTimeout: 60 }));
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

const send = (MessageBody: string, more: object = {}) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const receive = async (more: object = {}) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ["All"], MessageAttributeNames: ["All"], ...more }))).Messages ?? [];

describe("a message", () => {
  it("comes back with its digest, its attributes and what the queue knows of it", async () => {
    const attributes = { kind: { DataType: "String", StringValue: "invoice" }, raw: { DataType: "Binary", BinaryValue: new Uint8Array([1, 2, 3]) } };
    front.caller = "sender-function";
    const answer = await send("grüße", { MessageAttributes: attributes, MessageGroupId: "tenant-1" });
    const [message] = await receive();
    expect(message).toMatchObject({ MessageId: answer.MessageId, Body: "grüße", MessageAttributes: attributes });
    expect(message!.MD5OfBody).toBe(createHash("md5").update("grüße").digest("hex"));
    expect(message!.MD5OfMessageAttributes).toBe(answer.MD5OfMessageAttributes);
    expect(message!.Attributes).toEqual({
      SentTimestamp: String(front.clock.now()),
      ApproximateFirstReceiveTimestamp: String(front.clock.now()),
      ApproximateReceiveCount: "1",
      SenderId: "AROALOCALCLOUD:sender-function",
      MessageGroupId: "tenant-1",
    });
  });

  it("carries a digest over the name, type and value of each attribute", async () => {
    const answer = await send("x", { MessageAttributes: { a: { DataType: "String", StringValue: "b" } } });
    const bytes = Buffer.concat([u32(1), Buffer.from("a"), u32(6), Buffer.from("String"), Buffer.from([1]), u32(1), Buffer.from("b")]);
    expect(answer.MD5OfMessageAttributes).toBe(createHash("md5").update(bytes).digest("hex"));
  });

  it("shows only the attributes that are asked for", async () => {
    await send("x", { MessageAttributes: { "order.id": { DataType: "Number", StringValue: "7" }, other: { DataType: "String", StringValue: "y" } } });
    const [message] = await receive({ MessageAttributeNames: ["order.*"], MessageSystemAttributeNames: ["SentTimestamp"] });
    expect(Object.keys(message!.MessageAttributes!)).toEqual(["order.id"]);
    expect(Object.keys(message!.Attributes!)).toEqual(["SentTimestamp"]);
  });

  it("is hidden while it is held and gone once it is deleted", async () => {
    await send("once");
    const [held] = await receive();
    expect(await receive()).toEqual([]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: held!.ReceiptHandle }));
    await front.clock.pass(61);
    expect(await receive()).toEqual([]);
  });

  it("survives a delete with a handle that is no longer the newest", async () => {
    await send("twice");
    const [first] = await receive();
    await front.clock.pass(60);
    const [second] = await receive();
    expect(second!.Attributes!.ApproximateReceiveCount).toBe("2");
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first!.ReceiptHandle }));
    await front.clock.pass(60);
    expect(await receive()).toHaveLength(1);
  });

  it("comes in the order of sending, ten at most", async () => {
    const Entries = Array.from({ length: 10 }, (_, index) => ({ Id: `n${index}`, MessageBody: `body ${index}` }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    await send("body 10");
    const bodies = (await receive()).map(({ Body }) => Body);
    expect(bodies).toEqual(Entries.map(({ MessageBody }) => MessageBody));
  });
});

describe("a refusal", () => {
  const refusal = (sending: Promise<unknown>) => sending.then(() => "taken", (error: { name: string; message: string }) => `${error.name}: ${error.message}`);

  it("meets a queue that is not there", async () => {
    expect(await refusal(sqs.send(new SendMessageCommand({ QueueUrl: `${QueueUrl}-not`, MessageBody: "x" })))).toMatch(/^QueueDoesNotExist/);
  });

  it("meets a message above 1 MiB, and a batch that is larger together", async () => {
    expect(await refusal(send("x".repeat(1_048_576)))).toBe("taken");
    expect(await refusal(send("x".repeat(1_048_577)))).toMatch(/^InvalidParameterValue: .*shorter than 1048576/);
    const Entries = ["a", "b"].map((Id) => ({ Id, MessageBody: Id.repeat(600_000) }));
    expect(await refusal(sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries })))).toMatch(/^BatchRequestTooLong/);
  });

  it("meets characters that XML does not have, and an empty body", async () => {
    expect(await refusal(send("a\u0000b"))).toMatch(/^InvalidMessageContents/);
    expect(await refusal(send(""))).toMatch(/^MissingParameter/);
  });

  it("meets a batch of none, of eleven, and of two with one id", async () => {
    const batch = (ids: string[]) => refusal(sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: ids.map((Id) => ({ Id, MessageBody: "x" })) })));
    expect(await batch([])).toMatch(/^EmptyBatchRequest/);
    expect(await batch(Array.from({ length: 11 }, (_, n) => `n${n}`))).toMatch(/^TooManyEntriesInBatchRequest/);
    expect(await batch(["a", "a"])).toMatch(/^BatchEntryIdsNotDistinct/);
  });

  it("meets one entry of a batch while the others are taken", async () => {
    const Entries = [{ Id: "good", MessageBody: "x" }, { Id: "bad", MessageBody: "x", DelaySeconds: 901 }];
    const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(["good"]);
    expect(answer.Failed).toMatchObject([{ Id: "bad", Code: "InvalidParameterValue", SenderFault: true }]);
  });

  it("meets a made-up receipt handle", async () => {
    expect(await refusal(sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: "nonsense" })))).toMatch(/^ReceiptHandleIsInvalid/);
  });
});

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

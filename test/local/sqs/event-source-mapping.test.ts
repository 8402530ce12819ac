import { GetQueueAttributesCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Invocation } from "../../../lib/local/contract.ts";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const ARN = "arn:aws:sqs:eu-central-1:000000000000:";
const FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:consume";
let front: Front;
let sqs: SQSClient;
let QueueUrl: string;
let batches: string[][];
let answer: (event: SQSEvent) => Invocation | Promise<Invocation>;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  await front.make("AWS::SQS::Queue", "Dead", { QueueName: "dead" });
  const RedrivePolicy = { deadLetterTargetArn: `${ARN}dead`, maxReceiveCount: 3 };
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Work", { QueueName: "work", VisibilityTimeout: 60, RedrivePolicy }));
  batches = [];
  answer = () => ({ ok: true, payload: null });
  front.functions.set(FUNCTION, (event: SQSEvent) => {
    batches.push(event.Records.map(({ body }) => body));
    return answer(event);
  });
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

const map = (properties: object = {}) =>
  front.make("AWS::Lambda::EventSourceMapping", "Mapping", { EventSourceArn: `${ARN}work`, FunctionName: "consume", ...properties });

const send = (...texts: string[]) =>
  sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: texts.map((MessageBody, index) => ({ Id: `n${index}`, MessageBody })) }));

async function left(url = QueueUrl) {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }));
  return Number(Attributes!.ApproximateNumberOfMessages) + Number(Attributes!.ApproximateNumberOfMessagesNotVisible);
}

describe("an event source mapping", () => {
  it("hands a burst to the function as one batch and deletes it", async () => {
    await map();
    await send("a", "b", "c");
    await front.work.idle();
    expect(batches).toEqual([["a", "b", "c"]]);
    expect(await left()).toBe(0);
    const polls = front.counted.filter(({ caller }) => caller === "sqs-poller");
    expect(polls).toEqual([
      { caller: "sqs-poller", action: "sqs:ReceiveMessage", messages: 3 },
      { caller: "sqs-poller", action: "sqs:DeleteMessage", messages: 3 },
    ]);
  });

  it("delivers what was waiting before it was made", async () => {
    await send("waiting");
    await map();
    await front.work.idle();
    expect(batches).toEqual([["waiting"]]);
  });

  it("speaks of a message as Lambda does", async () => {
    let event: SQSEvent | undefined;
    answer = (given) => ((event = given), { ok: true, payload: null });
    await map();
    const attributes = { kind: { DataType: "String", StringValue: "due" } };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x", MessageAttributes: attributes, MessageGroupId: "tenant" }));
    await front.work.idle();
    expect(event!.Records[0]).toMatchObject({
      body: "x",
      eventSource: "aws:sqs",
      eventSourceARN: `${ARN}work`,
      awsRegion: "eu-central-1",
      attributes: { ApproximateReceiveCount: "1", SentTimestamp: String(front.clock.now()), MessageGroupId: "tenant" },
      messageAttributes: { kind: { stringValue: "due", dataType: "String", stringListValues: [], binaryListValues: [] } },
      md5OfBody: "9dd4e461268c8034f5c8564e155c67a6",
    });
  });

  it("keeps to its batch size and to its concurrency", async () => {
    let atOnce = 0;
    let most = 0;
    answer = async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce--;
      return { ok: true, payload: null };
    };
    await map({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    await send("a", "b", "c", "d", "e");
    await front.work.idle();
    expect(batches.flat().toSorted()).toEqual(["a", "b", "c", "d", "e"]);
    expect(most).toBe(2);
  });

  it("fires when a delayed message appears, at its own moment in a jump", async () => {
    const moments: number[] = [];
    answer = () => (moments.push(front.clock.now()), { ok: true, payload: null });
    await map();
    const start = front.clock.now();
    for (const DelaySeconds of [300, 60]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: `${DelaySeconds}`, DelaySeconds }));
    await front.work.idle();
    expect(batches).toEqual([]);
    await front.clock.pass(3600);
    expect(batches).toEqual([["60"], ["300"]]);
    expect(moments).toEqual([start + 60_000, start + 300_000]);
  });

  it("does not feed a function while it is disabled", async () => {
    await map({ Enabled: false });
    await send("a");
    await front.work.idle();
    expect(batches).toEqual([]);
  });

  it("waits for a fuller batch as long as its window", async () => {
    await map({ BatchSize: 3, MaximumBatchingWindowInSeconds: 20 });
    await send("a");
    await front.clock.pass(19);
    await send("b");
    await front.work.idle();
    expect(batches).toEqual([]);
    await front.clock.pass(1);
    expect(batches).toEqual([["a", "b"]]);
    await send("c", "d", "e");
    await front.work.idle();
    expect(batches).toEqual([["a", "b"], ["c", "d", "e"]]);
  });

  it("refuses what it would do otherwise than AWS", async () => {
    await expect(map({ FilterCriteria: { Filters: [] } })).rejects.toThrow("FilterCriteria");
    await expect(map({ BatchSize: 11 })).rejects.toThrow("MaximumBatchingWindowInSeconds");
    await expect(map({ EventSourceArn: "arn:aws:dynamodb:eu-central-1:000000000000:table/t/stream/s" })).rejects.toThrow("only queues");
    await expect(map({ ScalingConfig: { MaximumConcurrency: 1 } })).rejects.toThrow("MaximumConcurrency");
  });
});

describe("a batch that fails", () => {
  it("comes again after the visibility timeout and ends among the dead letters", async () => {
    answer = () => ({ ok: false, errorType: "Error", errorMessage: "no" });
    await map();
    await send("poison");
    await front.work.idle();
    expect(batches).toHaveLength(1);
    await front.clock.pass(59);
    expect(batches).toHaveLength(1);
    await front.clock.pass(1);
    expect(batches).toHaveLength(2);
    await front.clock.pass(120);
    expect(batches).toHaveLength(3);
    expect(await left()).toBe(0);
    expect(await left(`${front.url}/000000000000/dead`)).toBe(1);
  });

  it("fails in part when the function reports which, and the rest is not repeated", async () => {
    answer = ({ Records }) => {
      const failed = Records.filter(({ body }) => body === "bad").map(({ messageId }) => ({ itemIdentifier: messageId }));
      return { ok: true, payload: { batchItemFailures: failed } };
    };
    await map({ FunctionResponseTypes: ["ReportBatchItemFailures"] });
    await send("good", "bad", "fine");
    await front.clock.pass(60);
    expect(batches).toEqual([["good", "bad", "fine"], ["bad"]]);
  });

  it("fails as a whole when the report names a message that was not there", async () => {
    answer = () => ({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: "" }] } });
    await map({ FunctionResponseTypes: ["ReportBatchItemFailures"] });
    await send("a", "b");
    await front.work.idle();
    expect(await left()).toBe(2);
  });

  it("counts as done when failures are not to be reported, whatever the function answers", async () => {
    answer = ({ Records }) => ({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: Records[0]!.messageId }] } });
    await map();
    await send("a");
    await front.work.idle();
    expect(await left()).toBe(0);
  });
});

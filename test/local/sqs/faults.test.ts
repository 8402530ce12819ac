import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const DAY = 86_400;
let front: Front;
let sqs: SQSClient;
let QueueUrl: string;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Work", { QueueName: "work", VisibilityTimeout: 1_000 }));
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

const send = (MessageBody: string, DelaySeconds?: number) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));

async function bodies() {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body }) => Body);
}

describe("with faults, a message", () => {
  it("comes twice, the second time also hours later", async () => {
    front.faults.kinds.add("duplicate");
    front.faults.picks.push(1, 0, 4);
    const { MessageId } = await send("x");
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: DAY / 2 }));
    expect(Messages!.map((message) => message.MessageId)).toEqual([MessageId, MessageId]);
    await front.clock.pass(7200);
    expect(await bodies()).toEqual(["x"]);
  });

  it("comes up to three days late", async () => {
    front.faults.kinds.add("delay");
    front.faults.picks.push(5);
    await send("late");
    await front.clock.pass(3 * DAY - 1);
    expect(await bodies()).toEqual([]);
    await front.clock.pass(1);
    expect(await bodies()).toEqual(["late"]);
  });

  it("overtakes those before it, and comes before its own delay has passed", async () => {
    await send("first");
    front.faults.kinds.add("reorder");
    await send("overtakes");
    await send("early", 600);
    expect(await bodies()).toEqual(["overtakes", "first", "early"]);
  });

  it("vanishes only when a function sent it", async () => {
    front.faults.kinds.add("lose");
    await send("by hand");
    await front.send("arn:aws:sqs:eu-central-1:000000000000:work", { body: "by a topic", sourceArn: "arn:aws:sns:::t" });
    front.caller = "sender-function";
    expect((await send("by a function")).MessageId).toBeDefined();
    expect(await bodies()).toEqual(["by hand", "by a topic"]);
  });
});

import { ReceiveMessageCommand, SendMessageCommand, SQSClient, StartMessageMoveTaskCommand } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const ARN = "arn:aws:sqs:eu-central-1:000000000000:";
let front: Front;
let sqs: SQSClient;
let work: string;
let dead: string;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  ({ ref: dead } = await front.make("AWS::SQS::Queue", "Dead", { QueueName: "dead", MessageRetentionPeriod: 1_209_600 }));
  const RedrivePolicy = { deadLetterTargetArn: `${ARN}dead`, maxReceiveCount: 2 };
  ({ ref: work } = await front.make("AWS::SQS::Queue", "Work", { QueueName: "work", VisibilityTimeout: 30, RedrivePolicy }));
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

async function receive(QueueUrl: string) {
  const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ["All"] });
  return (await sqs.send(command)).Messages ?? [];
}

async function failTwice(MessageBody: string) {
  const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl: work, MessageBody }));
  for (const _ of [1, 2]) {
    expect(await receive(work)).toHaveLength(1);
    await front.clock.pass(30);
  }
  expect(await receive(work)).toEqual([]);
  return MessageId;
}

describe("dead letters", () => {
  it("are messages received as often as the policy allows, with their id, time and origin", async () => {
    const sentAt = front.clock.now();
    const id = await failTwice("poison");
    const [letter] = await receive(dead);
    expect(letter).toMatchObject({
      MessageId: id,
      Body: "poison",
      Attributes: { DeadLetterQueueSourceArn: `${ARN}work`, SentTimestamp: String(sentAt) },
    });
  });

  it("leave the messages beside them alone", async () => {
    await failTwice("poison");
    await sqs.send(new SendMessageCommand({ QueueUrl: work, MessageBody: "good" }));
    expect((await receive(work)).map(({ Body }) => Body)).toEqual(["good"]);
  });

  it("go back to where they came from as new messages", async () => {
    const id = await failTwice("cured");
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: `${ARN}dead` }));
    expect(await receive(dead)).toEqual([]);
    const [message] = await receive(work);
    expect(message).toMatchObject({ Body: "cured", Attributes: { ApproximateReceiveCount: "1", SentTimestamp: String(front.clock.now()) } });
    expect(message!.MessageId).not.toBe(id);
    expect(message!.Attributes).not.toHaveProperty("DeadLetterQueueSourceArn");
  });

  it("go to another queue when it is named, as fast as the rate allows", async () => {
    const { ref: other } = await front.make("AWS::SQS::Queue", "Other", { QueueName: "other" });
    for (const body of ["a", "b", "c"]) await failTwice(body);
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: `${ARN}dead`, DestinationArn: `${ARN}other`, MaxNumberOfMessagesPerSecond: 2 }));
    expect((await receive(other)).map(({ Body }) => Body)).toEqual(["a", "b"]);
    await front.clock.pass(1);
    expect((await receive(other)).map(({ Body }) => Body)).toEqual(["c"]);
  });

  it("cannot be moved out of a queue that is nobody's dead letters", async () => {
    const task = sqs.send(new StartMessageMoveTaskCommand({ SourceArn: `${ARN}work` }));
    await expect(task).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });
});

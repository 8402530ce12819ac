import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const QUEUE = { QueueName: "later", VisibilityTimeout: 120, MessageRetentionPeriod: 3600 };
let front: Front;
let sqs: SQSClient;
let QueueUrl: string;

beforeEach(async () => {
  front = await new Front().start(createSqs);
  sqs = new SQSClient(clientOf(front));
  ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Later", QUEUE));
});

afterEach(async () => {
  sqs.destroy();
  await front.close();
});

const send = (MessageBody: string, DelaySeconds?: number) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
const receive = async (more: object = {}) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }))).Messages ?? [];
const bodies = async () => (await receive()).map(({ Body }) => Body);

describe("a delayed message", () => {
  it("appears at its virtual second, not before", async () => {
    await send("delayed", 900);
    await front.clock.pass(899);
    expect(await bodies()).toEqual([]);
    await front.clock.pass(1);
    expect(await bodies()).toEqual(["delayed"]);
  });

  it("may wait fifteen minutes and no longer", async () => {
    await expect(send("too long", 901)).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });

  it("takes the queue's own delay when it names none", async () => {
    ({ ref: QueueUrl } = await front.make("AWS::SQS::Queue", "Slow", { QueueName: "slow", DelaySeconds: 10 }));
    await send("by default");
    await send("at once", 0);
    expect(await bodies()).toEqual(["at once"]);
    await front.clock.pass(10);
    expect(await bodies()).toEqual(["by default"]);
  });

  it("keeps its delay over a restart", async () => {
    await send("kept", 600);
    await send("held");
    expect(await bodies()).toEqual(["held"]);
    await front.restart(createSqs);
    await front.make("AWS::SQS::Queue", "Later", QUEUE);
    expect(await bodies()).toEqual([]);
    await front.clock.pass(120);
    expect(await bodies()).toEqual(["held"]);
    await front.clock.pass(480);
    expect(await bodies()).toEqual(["held", "kept"]);
  });
});

describe("a held message", () => {
  it("comes back when its visibility timeout has passed in virtual time", async () => {
    await send("again");
    await receive();
    await front.clock.pass(119);
    expect(await bodies()).toEqual([]);
    await front.clock.pass(1);
    expect(await bodies()).toEqual(["again"]);
  });

  it("comes back when the consumer gives it up, and later when the consumer asks for longer", async () => {
    await send("hold");
    const change = async (seconds: number) => {
      const [held] = await receive();
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: held!.ReceiptHandle, VisibilityTimeout: seconds }));
    };
    await change(0);
    await change(1000);
    await front.clock.pass(999);
    expect(await bodies()).toEqual([]);
    await front.clock.pass(1);
    expect(await bodies()).toEqual(["hold"]);
  });

  it("cannot be held any more once its timeout has passed", async () => {
    await send("lost hold");
    const [held] = await receive({ VisibilityTimeout: 5 });
    await front.clock.pass(5);
    const change = new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: held!.ReceiptHandle, VisibilityTimeout: 60 });
    await expect(sqs.send(change)).rejects.toMatchObject({ name: "MessageNotInflight" });
  });
});

describe("an old message", () => {
  it("is gone after the retention period", async () => {
    await send("old");
    await front.clock.pass(3599);
    expect(await receive({ VisibilityTimeout: 0 })).toHaveLength(1);
    await front.clock.pass(1);
    expect(await bodies()).toEqual([]);
  });
});

describe("a long poll", () => {
  it("answers at once while time stands still and nothing is there", async () => {
    const start = performance.now();
    expect(await receive({ WaitTimeSeconds: 20 })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("waits for a message while time runs", async () => {
    Object.assign(front.clock, { standing: false });
    const polled = receive({ WaitTimeSeconds: 10 });
    setTimeout(() => void send("came"), 100);
    expect((await polled).map(({ Body }) => Body)).toEqual(["came"]);
  });

  it("ends without a message after the time it was given", async () => {
    Object.assign(front.clock, { standing: false });
    const start = performance.now();
    expect(await receive({ WaitTimeSeconds: 1 })).toEqual([]);
    expect(performance.now() - start).toBeGreaterThan(950);
  });
});

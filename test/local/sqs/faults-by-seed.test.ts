import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createFaults } from "../../../lib/local/faults.ts";
import { createSqs } from "../../../lib/local/sqs/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:consume";
const SENT = Array.from({ length: 20 }, (_, index) => `m${index}`);

/** What the function saw, batch by batch with the second, over four days of a hostile queue whose function fails now and then. */
async function story(seed: number, rates: Parameters<ReturnType<typeof createFaults>["set"]>[0]["rates"]): Promise<string[]> {
  const faults = createFaults();
  const front = await new Front().start((cloud) => createSqs({ ...cloud, faults }));
  const sqs = new SQSClient(clientOf(front));
  const seen: string[] = [];
  front.functions.set(FUNCTION, ({ Records }: SQSEvent) => {
    seen.push(`${front.clock.now() / 1000} ${Records.map(({ body }) => body).join(" ")}`);
    return seen.length % 4 === 0 ? { ok: false, errorType: "Error", errorMessage: "now and then" } : { ok: true, payload: null };
  });
  const { ref: QueueUrl, attributes } = await front.make("AWS::SQS::Queue", "Work", { QueueName: "work" });
  await front.make("AWS::Lambda::EventSourceMapping", "Mapping", { EventSourceArn: attributes!.Arn, FunctionName: FUNCTION });
  faults.set({ seed, rates });
  front.caller = "sender";
  for (const [index, MessageBody] of SENT.entries()) {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds: index % 3 === 0 ? 60 : 0 }));
    await front.work.idle();
    await front.clock.pass(1);
  }
  await front.clock.pass(4 * 86_400);
  sqs.destroy();
  await front.close();
  return seen;
}

const bodiesOf = (seen: string[]) => seen.flatMap((batch) => batch.split(" ").slice(1));

describe("a queue with seeded faults", () => {
  const hostile = { duplicate: 0.3, delay: 0.3, reorder: 0.3 };

  it("delivers every message at least once, whatever the seed", async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const seen = bodiesOf(await story(seed, hostile));
      expect(new Set(seen), `seed ${seed}`).toEqual(new Set(SENT));
      expect(seen.length).toBeGreaterThan(SENT.length);
    }
  });

  it("tells the same story for the same seed, and another for another", async () => {
    const first = await story(7, { ...hostile, lose: 0.2 });
    expect(await story(7, { ...hostile, lose: 0.2 })).toEqual(first);
    expect(await story(8, { ...hostile, lose: 0.2 })).not.toEqual(first);
    expect(new Set(bodiesOf(first)).size).toBeLessThan(SENT.length);
  });
});

import { readFileSync } from "node:fs";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const queue = { "Fn::GetAtt": ["Queue", "Arn"] };
const reading = { Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: queue };
const mapping = {
  Type: "AWS::Lambda::EventSourceMapping",
  Metadata: { "aws:cdk:path": "App/Worker/Mapping" },
  Properties: { EventSourceArn: queue, FunctionName: { Ref: "Worker" }, BatchSize: 10 },
};

async function start(statements = [reading]): Promise<void> {
  const resources = { ...functionResources("Worker", {}, statements), Queue: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: 60 } }, Mapping: mapping };
  const code = "exports.handler = async (event) => { for (const record of event.Records) console.log(record.body, new Date().toISOString()); };";
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Worker: code });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
}

describe("a restart", () => {
  it("keeps the time and what waits: a delayed message arrives at its moment, through the queue to the function", async () => {
    await start();
    await cloud.clock.advanceTo(Date.parse("2026-01-05T09:00:00Z"));
    const sqs = new SQSClient({ endpoint: cloud.url, region: "eu-central-1", credentials: { accessKeyId: "me", secretAccessKey: "me" } });
    await sqs.send(new SendMessageCommand({ QueueUrl: cloud.resource("App/Queue").ref, MessageBody: "later", DelaySeconds: 600 }));
    await cloud.close();
    await start();
    expect(new Date(cloud.clock.now()).toISOString()).toBe("2026-01-05T09:00:00.000Z");
    await cloud.clock.advanceTo(Date.parse("2026-01-05T12:00:00Z"));
    const log = () => readFileSync(`${folder.path}/state/logs/Worker.log`, "utf8");
    await vi.waitFor(() => expect(log()).toBe("later 2026-01-05T09:10:00.000Z\n"));
  });

  it("refuses a mapping whose function may not read the queue", async () => {
    await cloud.close();
    await expect(start([{ ...reading, Action: ["sqs:ReceiveMessage"] }])).rejects.toMatchObject({
      reasons: [expect.stringContaining("App/Worker/Mapping: the function's role has no permission to call sqs:DeleteMessage"), expect.stringContaining("sqs:GetQueueAttributes")],
    });
  });
});

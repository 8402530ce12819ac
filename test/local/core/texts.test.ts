import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { LambdaService } from "../../../lib/local/lambda/service.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;

/** Publishes what the event asks for, once, through the real SDK. */
const source = `
import { SNSClient, PublishCommand } from "@aws-sdk/client-sns";
const sns = new SNSClient({ maxAttempts: 1 });
export const handler = async (input) => {
  try { return { id: (await sns.send(new PublishCommand(input))).MessageId }; }
  catch (error) { return { name: error.name, code: error.code ?? null, message: error.message, status: error.$metadata?.httpStatusCode ?? null }; }
};`;

interface Outcome {
  id?: string;
  name?: string;
  message?: string;
}

beforeAll(async () => {
  const bundle = await build({ stdin: { contents: source, resolveDir: import.meta.dirname }, bundle: true, platform: "node", format: "cjs", write: false, minify: true });
  const code = bundle.outputFiles[0]?.text ?? "";
  const resources = {
    ...functionResources("Texter", {}, [{ Action: "sns:Publish", NotResource: "arn:aws:sns:*:*:*" }]),
    ...functionResources("Crier", {}, [{ Action: "sns:Publish", Resource: { Ref: "Topic" } }]),
    Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: "news" } },
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Texter: code, Crier: code });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0 });
});

const control = async (method: string, path: string, body?: object) => (await fetch(`${cloud.url}/_local/${path}`, { method, body: body && JSON.stringify(body) })).json();

afterEach(async () => {
  await control("DELETE", "faults");
  await control("DELETE", "meter");
});
afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const publish = async (name: string, input: object): Promise<Outcome> => {
  const outcome = await cloud.service<LambdaService>("lambda").invoke(name, input);
  if (!outcome.ok) throw new Error(outcome.errorMessage);
  return outcome.payload as Outcome;
};
const texts = async (): Promise<{ to: string; text: string }[]> => (await control("GET", "sms")).data;
const toPhone = (Message: string) => ({ PhoneNumber: "+4915112345678", Message });

describe("a function's text to a phone", () => {
  it("is looked at under /_local/sms and counted", async () => {
    expect(await publish("Texter", toPhone("one"))).toEqual({ id: expect.any(String) });
    expect((await texts()).at(-1)).toMatchObject({ to: "+4915112345678", text: "one" });
    expect((await control("GET", "meter")).callers.Texter).toMatchObject({ "sns:Publish": { requests: 1, messages: 1 } });
  });

  it("needs a right, and the right to phones is none to a topic", async () => {
    const before = (await texts()).length;
    const TopicArn = cloud.resource("App/Topic").ref;
    expect(await publish("Texter", { TopicArn, Message: "x" })).toMatchObject({ name: expect.stringMatching(/^Authorization|AccessDenied/), message: expect.stringContaining(`sns:Publish on resource: ${TopicArn} because`) });
    expect(await publish("Crier", toPhone("x"))).toMatchObject({ message: expect.stringContaining("sns:Publish on resource: +4915112345678 because") });
    expect(await publish("Crier", { TopicArn, Message: "x" })).toEqual({ id: expect.any(String) });
    expect(await texts()).toHaveLength(before);
    expect((await control("GET", "meter")).denied).toEqual([
      expect.objectContaining({ caller: "Texter", action: "sns:Publish", resource: TopicArn }), expect.objectContaining({ caller: "Crier", action: "sns:Publish", resource: "+4915112345678" }),
    ]);
  });

  it("can be lost on the way there, and on the way back after it left", async () => {
    const before = (await texts()).length;
    await control("POST", "faults", { seed: 1, rates: { timeoutBefore: 1 } });
    expect(await publish("Texter", toPhone("lost"))).toMatchObject({ name: expect.any(String) });
    expect(await texts()).toHaveLength(before);
    await control("POST", "faults", { seed: 1, rates: { timeoutAfter: 1 } });
    expect(await publish("Texter", toPhone("left"))).toMatchObject({ name: expect.any(String) });
    expect((await texts()).slice(before)).toMatchObject([{ text: "left" }]);
    await control("POST", "faults", { seed: 1, rates: { throttle: 1 } });
    expect(await publish("Texter", toPhone("no"))).toMatchObject({ name: "ThrottlingException" });
    expect(await texts()).toHaveLength(before + 1);
  });
});

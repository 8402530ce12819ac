import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import { checkPattern, fitsPattern, type Pattern } from "../../../lib/local/events/pattern.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud;
let client: EventBridgeClient;
let sqs: SQSClient;

beforeAll(async () => {
  const rule = (EventPattern: object, more: object = {}) => ({
    Type: "AWS::Events::Rule",
    Properties: { EventBusName: { Ref: "Bus" }, EventPattern, State: "ENABLED", Targets: [{ Id: "q", Arn: { "Fn::GetAtt": ["Queue", "Arn"] }, ...more }] },
  });
  const resources = {
    Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "product" } },
    Queue: { Type: "AWS::SQS::Queue", Properties: {} },
    Paid: rule({ source: ["shop"], "detail-type": ["paid"], detail: { amount: [{ numeric: [">", 10] }] } }, { InputPath: "$.detail" }),
    Other: rule({ "detail-type": [{ prefix: "re" }] }, { Input: '{"constant":true}' }),
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
  const credentials = { accessKeyId: "me", secretAccessKey: "me" };
  client = new EventBridgeClient({ endpoint: cloud.url, region: "eu-central-1", credentials });
  sqs = new SQSClient({ endpoint: cloud.url, region: "eu-central-1", credentials });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const received = async () => {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: cloud.resource("App/Queue").ref, MaxNumberOfMessages: 10 }));
  return Messages.map((message) => JSON.parse(message.Body ?? ""));
};

describe("an event bus", () => {
  it("hands events to the targets of the rules that they fit", async () => {
    const entry = (DetailType: string, detail: object) => ({ EventBusName: "product", Source: "shop", DetailType, Detail: JSON.stringify(detail) });
    const answer = await client.send(new PutEventsCommand({ Entries: [entry("paid", { amount: 11 }), entry("paid", { amount: 9 }), entry("refunded", {})] }));
    expect(answer.FailedEntryCount).toBe(0);
    expect(answer.Entries).toHaveLength(3);
    expect(await received()).toEqual(expect.arrayContaining([{ amount: 11 }, { constant: true }]));
  });

  it("fails malformed entries alone, and refuses too many", async () => {
    const good = { EventBusName: "product", Source: "shop", DetailType: "none", Detail: "{}" };
    const answer = await client.send(new PutEventsCommand({ Entries: [good, { ...good, Detail: "no" }] }));
    expect(answer.Entries).toEqual([{ EventId: expect.any(String) }, { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." }]);
    const many = client.send(new PutEventsCommand({ Entries: Array(11).fill(good) }));
    await expect(many).rejects.toMatchObject({ name: "ValidationException" });
  });
});

describe("an event pattern", () => {
  const cases: [Pattern, object, boolean][] = [
    [{ a: ["x", "y"] }, { a: "y" }, true],
    [{ a: ["x"] }, { a: ["z", "x"] }, true],
    [{ a: ["x"] }, {}, false],
    [{ a: [{ exists: false }] }, {}, true],
    [{ a: [{ exists: true }] }, { a: null }, true],
    [{ a: [{ "anything-but": ["x"] }] }, { a: "y" }, true],
    [{ a: [{ "anything-but": "x" }] }, { a: "x" }, false],
    [{ a: [{ suffix: ".pdf" }] }, { a: "b.pdf" }, true],
    [{ a: [{ "equals-ignore-case": "AB" }] }, { a: "ab" }, true],
    [{ a: [{ numeric: [">=", 1, "<", 3] }] }, { a: 3 }, false],
    [{ d: { e: [1] } }, { d: { e: 1 } }, true],
    [{ d: { e: [1] } }, { d: 1 }, false],
  ];
  it.each(cases)("%j on %j is %s", (pattern, event, fits) => expect(fitsPattern(pattern, event)).toBe(fits));

  it("with an unknown comparison is refused", () => {
    expect(() => checkPattern({ a: [{ wildcard: "*" }] })).toThrow("wildcard");
    expect(() => checkPattern({ $or: [] })).toThrow("$or");
  });
});

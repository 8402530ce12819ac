import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cloud, Service } from "../../../lib/local/contract.ts";
import { bytes, letter, openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

const IN = "arn:aws:sns:eu-central-1:000000000000:in";
const objects = new Map<string, string>();
let desk: Desk;

/** A bucket that keeps the text of what is put into it. */
const bucket = (_: Cloud): Service => ({
  names: ["s3"],
  kinds: [],
  access: () => [{ action: "s3:PutObject", resource: "*" }],
  async handle(request) {
    objects.set(request.url.pathname, request.body.toString("utf8"));
    return { status: 200, headers: { etag: '"x"' } };
  },
  refuse: (error) => ({ status: error.status }),
  close: async () => undefined,
});

beforeEach(async () => {
  objects.clear();
  desk = await openDesk(undefined, bucket);
  await desk.front.make("AWS::SES::ReceiptRuleSet", "Rules", { RuleSetName: "inbound" });
});
afterEach(() => desk.close());

const rule = (id: string, Rule: object, After?: string) =>
  desk.front.make("AWS::SES::ReceiptRule", id, { RuleSetName: "inbound", Rule: { Enabled: true, Name: id, ...Rule }, ...(After ? { After } : {}) });
const s3Action = { S3Action: { BucketName: "documents", ObjectKeyPrefix: "inbound/", TopicArn: IN } };

const arrive = async (text: string, query = "") => {
  const answer = await fetch(`${desk.front.url}/_local/mail/inbound${query}`, { method: "POST", headers: { "content-type": "message/rfc822" }, body: new Uint8Array(bytes(text)) });
  return { status: answer.status, ...((await answer.json()) as { messageId: string; recipients: string[]; actions: { objectKey: string }[] }) };
};
const reply = (to: string, headers = "") => `From: Buyer <buyer@example.net>\nTo: ${to}\nSubject: Re: Rechnung\nMessage-ID: <r1@example.net>\n${headers}\nIch zahle morgen. Grüße\n`;

describe("inbound mail", () => {
  it("lies in the bucket as it came, under SES's own headers, and the topic is told where", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action], ScanEnabled: true });
    const { status, messageId, recipients } = await arrive(reply("r-1@in.example.com"));
    expect([status, recipients]).toEqual([200, ["r-1@in.example.com"]]);
    const stored = objects.get(`/documents/inbound/${messageId}`) ?? "";
    expect(stored).toMatch(/^Return-Path: <buyer@example\.net>\r\nReceived: from .* for r-1@in\.example\.com; Mon, 05 Jan 2026 09:00:00/);
    expect(stored.endsWith("Message-ID: <r1@example.net>\r\n\r\nIch zahle morgen. Grüße\r\n")).toBe(true);
    const [told] = desk.heard(IN);
    expect(told).toMatchObject({
      notificationType: "Received",
      mail: { messageId, source: "buyer@example.net", destination: ["r-1@in.example.com"], timestamp: "2026-01-05T09:00:00.000Z", commonHeaders: { subject: "Re: Rechnung", messageId: "<r1@example.net>", returnPath: "buyer@example.net" } },
      receipt: {
        recipients: ["r-1@in.example.com"],
        spamVerdict: { status: "PASS" }, virusVerdict: { status: "PASS" }, spfVerdict: { status: "PASS" }, dkimVerdict: { status: "PASS" }, dmarcVerdict: { status: "PASS" },
        action: { type: "S3", topicArn: IN, bucketName: "documents", objectKeyPrefix: "inbound/", objectKey: `inbound/${messageId}` },
      },
    });
    expect(told).not.toHaveProperty("content");
  });

  it("comes with its content when a rule publishes it to a topic", async () => {
    await rule("tell", { Recipients: ["in.example.com"], Actions: [{ SNSAction: { TopicArn: IN, Encoding: "Base64" } }] });
    await arrive(reply("a@in.example.com"));
    const [told] = desk.heard(IN);
    expect(Buffer.from(told?.content ?? "", "base64").toString()).toContain("Ich zahle morgen. Grüße");
    expect(told?.receipt).toMatchObject({ action: { type: "SNS" }, spamVerdict: { status: "DISABLED" } });
  });

  it("finds its rules by address, domain and domains below, in their order, up to a stop", async () => {
    const sns = (topic: string) => ({ SNSAction: { TopicArn: `arn:aws:sns:eu-central-1:000000000000:${topic}` } });
    await rule("first", { Recipients: ["sales@in.example.com"], Actions: [sns("first")] });
    await rule("second", { Recipients: [".example.com"], Actions: [sns("second"), { StopAction: { Scope: "RuleSet" } }] }, "first");
    await rule("third", { Recipients: ["in.example.com"], Actions: [sns("third")] }, "second");
    await rule("off", { Enabled: false, Actions: [sns("off")] });
    await arrive(reply("sales+x@in.example.com"));
    expect(desk.front.sent.map((one) => one.arn.split(":").at(-1))).toEqual(["first", "second"]);
  });

  it("goes to the address of the query, else to one of its own that a rule takes, else to the default inbox, else to the rules' domain", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action] });
    expect((await arrive(reply("a@in.example.com"), "?to=b@in.example.com")).recipients).toEqual(["b@in.example.com"]);
    expect((await arrive(reply("x@example.net, a@in.example.com"))).recipients).toEqual(["a@in.example.com"]);
    expect((await arrive(reply("x@example.net"))).recipients).toEqual(["inbox@in.example.com"]);
    desk.ses.setDefaultInbox(() => "first-company@in.example.com");
    expect((await arrive(reply("x@example.net"))).recipients).toEqual(["first-company@in.example.com"]);
  });

  it("is refused when no rule takes it, and when there is no message", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action] });
    expect(await arrive(reply("a@in.example.com"), "?to=a@else.example.com")).toMatchObject({ status: 404, code: "no-receipt-rule" });
    expect(await arrive("")).toMatchObject({ status: 422 });
    expect(objects.size).toBe(0);
  });

  it("carries the verdicts of the test strings and those that were asked for", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action], ScanEnabled: true });
    const gtube = ["XJS*C4JDBQADN1.NSBN3*2IDNEN", "GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"].join("*");
    await arrive(`${reply("a@in.example.com")}${gtube}\n`, "?dkim=fail&dmarc=gray");
    expect(desk.heard(IN)[0]?.receipt).toMatchObject({ spamVerdict: { status: "FAIL" }, dkimVerdict: { status: "FAIL" }, dmarcVerdict: { status: "GRAY" }, virusVerdict: { status: "PASS" } });
  });

  it("has no sender when it is a bounce with an empty return path", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action] });
    await arrive(reply("a@in.example.com", "Return-Path: <>\n"));
    expect(desk.heard(IN)[0]?.mail.source).toBe("");
  });

  it("arrives when we sent it to an address of our own", async () => {
    await rule("keep", { Recipients: ["in.example.com"], Actions: [s3Action] });
    await desk.sendRaw(letter("thread@in.example.com"));
    await desk.front.work.idle();
    expect(desk.heard(IN)[0]?.mail).toMatchObject({ source: "noreply@mail.example.com", destination: ["thread@in.example.com"] });
  });

  it("stops the start on a receipt action that is not known", async () => {
    await expect(rule("lambda", { Actions: [{ LambdaAction: { FunctionArn: "arn" } }] })).rejects.toThrow("Test/lambda: the receipt action LambdaAction");
  });
});

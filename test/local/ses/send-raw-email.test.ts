import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bytes, letter, openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const refused = async (text: string, more = {}) => {
  const error = await desk.sendRaw(text, more).catch((thrown: Error) => thrown);
  return error instanceof Error ? { name: error.name, message: error.message } : "accepted";
};

describe("SendRawEmail", () => {
  it("answers with a message id and puts it into the Message-ID header in place of the sender's", async () => {
    const id = await desk.sendRaw(letter("buyer@example.net"));
    expect(id).toMatch(/^0107[0-9a-f]{12}-[0-9a-f-]{36}-000000$/);
    const eml = await (await fetch(`${desk.front.url}/_local/mail/00000001.eml`)).text();
    expect(eml.match(/^Message-ID: .*$/gim)).toEqual([`Message-ID: <${id}@eu-central-1.amazonses.com>`]);
    expect(eml).toContain("Date: Mon, 05 Jan 2026 09:00:00 +0000");
  });

  it("takes its own headers and blind copies out and still mails the blind copy", async () => {
    const headers = "Bcc: secret@example.net\nX-SES-CONFIGURATION-SET: events\nX-SES-MESSAGE-TAGS: d=1, t=2\n";
    await desk.sendRaw(letter("buyer@example.net", { headers }), { ConfigurationSetName: undefined });
    const eml = await (await fetch(`${desk.front.url}/_local/mail/00000001.eml`)).text();
    expect(eml).not.toMatch(/secret|X-SES-/);
    expect(desk.heard()[0]?.mail.destination).toEqual(["buyer@example.net", "secret@example.net"]);
    expect(desk.heard()[0]?.mail.tags).toMatchObject({ d: ["1"], t: ["2"], "ses:configuration-set": ["events"] });
  });

  it("leaves the body's bytes alone", async () => {
    const body = Buffer.from([0xe2, 0x82, 0xac, 0x0d, 0x0a, 0x00, 0xff, 0x0a, 0x0a, 0x41]);
    const head = bytes(letter("buyer@example.net")).subarray(0, -11);
    await desk.client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.concat([head, body]) } }));
    const eml = Buffer.from(await (await fetch(`${desk.front.url}/_local/mail/00000001.eml`)).arrayBuffer());
    expect(eml.subarray(-body.length).equals(body)).toBe(true);
  });

  it("refuses a sender whose address, domain and domains above are not verified", async () => {
    expect(await refused(letter("b@example.net", { from: "x@other.example" }))).toEqual({
      name: "MessageRejected",
      message: "Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: x@other.example",
    });
    expect(await refused(letter("b@example.net", { from: "x@evilmail.example.com" }))).toMatchObject({ name: "MessageRejected" });
    expect(await refused(letter("b@example.net", { headers: "Return-Path: <x@other.example>\n" }))).toMatchObject({ name: "MessageRejected" });
    expect(await refused(letter("b@example.net", { from: "x@eu.mail.example.com" }))).toBe("accepted");
  });

  it("refuses a configuration set that is not there and one whose sending is off", async () => {
    expect(await refused(letter("b@example.net"), { ConfigurationSetName: "none" })).toMatchObject({ name: "ConfigurationSetDoesNotExistException" });
    await desk.front.make("AWS::SES::ConfigurationSet", "Off", { Name: "off", SendingOptions: { SendingEnabled: false } });
    expect(await refused(letter("b@example.net"), { ConfigurationSetName: "off" })).toMatchObject({ name: "ConfigurationSetSendingPausedException" });
  });

  it("refuses tags with other signs than letters, digits, dash and underscore, and tags that are too long or named twice", async () => {
    const tagged = (Name: string, Value: string) => refused(letter("b@example.net"), { Tags: [{ Name, Value }] });
    expect(await tagged("d", "a.b")).toMatchObject({ name: "InvalidParameterValue" });
    expect(await tagged("d e", "a")).toMatchObject({ name: "InvalidParameterValue" });
    expect(await tagged("d", "")).toMatchObject({ name: "InvalidParameterValue" });
    expect(await tagged("d", "a".repeat(257))).toMatchObject({ name: "InvalidParameterValue" });
    expect(await tagged("d", "a".repeat(256))).toBe("accepted");
    const twice = { Tags: [{ Name: "d", Value: "1" }, { Name: "d", Value: "2" }] };
    expect(await refused(letter("b@example.net"), twice)).toMatchObject({ name: "InvalidParameterValue" });
  });

  it("refuses more than 50 recipients, none, and addresses that are none", async () => {
    const many = Array.from({ length: 51 }, (_, n) => `b${n}@example.net`);
    expect(await refused(letter("b@example.net"), { Destinations: many })).toEqual({ name: "InvalidParameterValue", message: "Recipient count exceeds 50." });
    expect(await refused(letter("b@example.net"), { Destinations: many.slice(1) })).toBe("accepted");
    expect(await refused("From: a@mail.example.com\n\nx\n")).toMatchObject({ name: "InvalidParameterValue" });
    expect(await refused(letter("b@example.net"), { Destinations: ["nobody"] })).toMatchObject({ message: "Missing final '@domain'" });
    expect(await refused(letter("b@example.net"), { Destinations: ["jörg@example.net"] })).toMatchObject({ message: "Local address contains non-ASCII characters" });
    expect(await refused(letter("b@example.net"), { Destinations: ["b@exämple.net"] })).toMatchObject({ message: "Domain contains illegal character" });
  });

  it("refuses a message of more than 10 MB, without From, or with a header that may stand once", async () => {
    const large = `${letter("b@example.net")}${"x".repeat(76)}\n`.padEnd(10 * 1024 * 1024 + 1, "x");
    expect(await refused(large)).toMatchObject({ name: "InvalidParameterValue", message: expect.stringContaining("more than 10485760 bytes") as string });
    expect(await refused("To: b@example.net\n\nx\n")).toMatchObject({ message: "Missing required header 'From'." });
    expect(await refused(letter("b@example.net", { headers: "Subject: again\n" }))).toMatchObject({ message: "Duplicate header 'Subject'." });
  });

  it("keeps nothing of what it refused", async () => {
    await refused(letter("b@example.net"), { ConfigurationSetName: "none" });
    expect(await (await fetch(`${desk.front.url}/_local/mail`)).json()).toMatchObject({ data: [] });
    expect(desk.front.sent).toEqual([]);
  });

  it("asks IAM about the identity and the configuration set, with the From address", async () => {
    await desk.sendRaw(letter("b@example.net"));
    const arn = (rest: string) => `arn:aws:ses:eu-central-1:000000000000:${rest}`;
    const context = expect.objectContaining({ "ses:FromAddress": ["noreply@mail.example.com"], "ses:FromDisplayName": ["Ada"] }) as Record<string, string[]>;
    expect(desk.front.asked).toEqual([
      { action: "ses:SendRawEmail", resource: arn("identity/mail.example.com"), context },
      { action: "ses:SendRawEmail", resource: arn("configuration-set/events"), context },
    ]);
  });
});

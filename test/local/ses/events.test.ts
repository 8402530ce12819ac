import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TOPIC, letter, openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const types = () => desk.heard().map((one) => one.eventType);
const simulator = (name: string) => letter(`${name}@simulator.amazonses.com`);
const post = async (id: string, event: unknown) => {
  const answer = await fetch(`${desk.front.url}/_local/mail/${id}/events`, { method: "POST", body: JSON.stringify(event) });
  await desk.front.work.idle();
  return { status: answer.status, ...((await answer.json()) as object) };
};

describe("the events of a mail", () => {
  it("are Send and then Delivery, as SES words them, at the cloud's time", async () => {
    const messageId = await desk.sendRaw(letter('"Ada" <buyer@example.net>', { subject: "=?utf-8?Q?F=C3=A4llig?=" }), { Tags: [{ Name: "d", Value: "01ABC" }] });
    const [send, delivery] = desk.heard();
    expect(types()).toEqual(["Send", "Delivery"]);
    expect(send?.mail).toMatchObject({
      timestamp: "2026-01-05T09:00:00.000Z",
      source: "Ada <noreply@mail.example.com>",
      sourceArn: "arn:aws:ses:eu-central-1:000000000000:identity/mail.example.com",
      sendingAccountId: "000000000000",
      messageId,
      destination: ["buyer@example.net"],
      headersTruncated: false,
      commonHeaders: { from: ["Ada <noreply@mail.example.com>"], to: ["Ada <buyer@example.net>"], subject: "Fällig", messageId: `<${messageId}@eu-central-1.amazonses.com>` },
      tags: { d: ["01ABC"], "ses:configuration-set": ["events"], "ses:from-domain": ["mail.example.com"], "ses:operation": ["SendRawEmail"] },
    });
    expect(delivery?.delivery).toMatchObject({ timestamp: "2026-01-05T09:00:00.000Z", recipients: ["buyer@example.net"] });
  });

  it("have a Delivery of their own for each recipient", async () => {
    await desk.sendRaw(letter("a@example.net, b@example.net"));
    expect(types()).toEqual(["Send", "Delivery", "Delivery"]);
    expect(desk.heard().slice(1).map((one) => one.delivery.recipients)).toEqual([["a@example.net"], ["b@example.net"]]);
  });

  it("are a permanent bounce with a diagnostic code at the simulator's bounce address, with a label too", async () => {
    await desk.sendRaw(simulator("bounce+7"));
    expect(types()).toEqual(["Send", "Bounce"]);
    expect(desk.heard()[1]?.bounce).toMatchObject({
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [{ emailAddress: "bounce+7@simulator.amazonses.com", action: "failed", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" }],
    });
  });

  it("are a delivery and a complaint at the complaint address", async () => {
    await desk.sendRaw(simulator("complaint"));
    expect(types()).toEqual(["Send", "Delivery", "Complaint"]);
    expect(desk.heard()[2]?.complaint).toMatchObject({ complainedRecipients: [{ emailAddress: "complaint@simulator.amazonses.com" }], complaintFeedbackType: "abuse" });
  });

  it("are a suppression bounce, an out-of-office answer and a plain success at the other addresses", async () => {
    await desk.sendRaw(simulator("suppressionlist"));
    expect(desk.heard()[1]?.bounce).toMatchObject({ bounceType: "Permanent", bounceSubType: "Suppressed" });
    await desk.sendRaw(simulator("ooto"));
    expect(desk.heard().slice(2).map((one) => one.eventType)).toEqual(["Send", "Delivery", "Bounce"]);
    expect(desk.heard()[4]?.bounce).toMatchObject({ bounceType: "Transient", bounceSubType: "General" });
    await desk.sendRaw(simulator("success"));
    expect(types().slice(5)).toEqual(["Send", "Delivery"]);
  });

  it("are a Reject and no Delivery when an attachment is the antivirus test file", async () => {
    const virus = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-")).toString("base64");
    const parts = `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n${virus}\n--x--\n`;
    await desk.sendRaw(`From: a@mail.example.com\nTo: b@example.net\n${parts}`);
    expect(types()).toEqual(["Send", "Reject"]);
  });

  it("stay untold without a configuration set, and where the set did not ask for their type", async () => {
    await desk.sendRaw(letter("b@example.net"), { ConfigurationSetName: undefined });
    expect(desk.front.sent).toEqual([]);
    await desk.front.make("AWS::SES::ConfigurationSet", "Few", { Name: "few" });
    const EventDestination = { Enabled: true, MatchingEventTypes: ["bounce"], SnsDestination: { TopicARN: "arn:aws:sns:eu-central-1:000000000000:few" } };
    await desk.front.make("AWS::SES::ConfigurationSetEventDestination", "FewEvents", { ConfigurationSetName: "few", EventDestination });
    await desk.sendRaw(simulator("bounce"), { ConfigurationSetName: "few" });
    expect(desk.heard("arn:aws:sns:eu-central-1:000000000000:few").map((one) => one.eventType)).toEqual(["Bounce"]);
  });

  it("go to the identity's own configuration set when the call names none", async () => {
    await desk.front.make("AWS::SES::EmailIdentity", "Other", { EmailIdentity: "other.example.com", ConfigurationSetAttributes: { ConfigurationSetName: "events" } });
    await desk.sendRaw(letter("b@example.net", { from: "a@other.example.com" }), { ConfigurationSetName: undefined });
    expect(types()).toEqual(["Send", "Delivery"]);
  });

  it("come twice and out of order under such faults", async () => {
    desk.front.faults.kinds.add("duplicate");
    await desk.sendRaw(letter("b@example.net"));
    expect(types()).toEqual(["Send", "Send", "Delivery", "Delivery"]);
    desk.front.faults.heal();
    desk.front.faults.kinds.add("reorder");
    await desk.sendRaw(letter("b@example.net"));
    expect(types().slice(4)).toEqual(["Delivery", "Send"]);
  });

  it("are published again later when the topic did not take them", async () => {
    desk.front.sendFails = true;
    await desk.sendRaw(letter("b@example.net"));
    expect(desk.front.logged.join()).toContain("could not be published");
    desk.front.sendFails = false;
    await desk.front.clock.pass(10);
    expect(types()).toEqual(["Send", "Delivery"]);
  });

  it("are published after a restart when the run before could not", async () => {
    desk.front.sendFails = true;
    await desk.sendRaw(letter("b@example.net"));
    await desk.close(true);
    desk = await openDesk(desk.front.directory);
    await desk.front.clock.pass(2);
    expect(types()).toEqual(["Send", "Delivery"]);
  });
});

describe("an event by hand", () => {
  it("is published as if it had happened, with the facts that were asked for", async () => {
    await desk.sendRaw(letter("a@example.net, b@example.net"));
    const answer = await post("00000001", { type: "bounce", recipient: "b@example.net", bounceType: "Transient", bounceSubType: "MailboxFull" });
    expect(answer).toMatchObject({ status: 200, topics: [TOPIC] });
    expect(desk.heard().at(-1)).toMatchObject({ eventType: "Bounce", bounce: { bounceType: "Transient", bounceSubType: "MailboxFull", bouncedRecipients: [{ emailAddress: "b@example.net" }] } });
  });

  it("happens to every recipient when none is named, and once when published once", async () => {
    await desk.sendRaw(letter("a@example.net, b@example.net"));
    await post("00000001", { type: "complaint" });
    expect(types().slice(3)).toEqual(["Complaint", "Complaint"]);
    await post("00000001", { type: "delay", recipient: "a@example.net" });
    expect(types().slice(5)).toEqual(["DeliveryDelay"]);
    expect(desk.heard().at(-1)?.deliveryDelay).toMatchObject({ delayType: "TransientCommunicationFailure" });
  });

  it("says when nobody listens to its type", async () => {
    await desk.sendRaw(letter("b@example.net"));
    expect(await post("00000001", { type: "open" })).toMatchObject({ status: 200, topics: [] });
  });

  it("is refused with an unknown type, recipient or mail, and when it is not JSON", async () => {
    await desk.sendRaw(letter("b@example.net"));
    expect(await post("00000001", { type: "explode" })).toMatchObject({ status: 422 });
    expect(await post("00000001", { type: "bounce", recipient: "else@example.net" })).toMatchObject({ status: 422 });
    expect(await post("00000001", [1])).toMatchObject({ status: 422 });
    expect(await post("00000009", { type: "bounce" })).toMatchObject({ status: 404 });
  });
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { GetSendQuotaCommand, ListIdentitiesCommand, SendEmailCommand, SendTemplatedEmailCommand, VerifyEmailIdentityCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handText } from "../../../lib/local/sns/texts.ts";
import type { Cloud } from "../../../lib/local/contract.ts";
import { letter, openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const get = async (path: string) => (await fetch(`${desk.front.url}${path}`)).json() as Promise<Record<string, never>>;
const PDF = Buffer.from("%PDF-1.7 test").toString("base64");
const invoice = [
  "From: =?utf-8?Q?M=C3=BCller?= <noreply@mail.example.com>", "To: Ada <buyer@example.net>", "Subject: =?utf-8?B?UmVjaG51bmcgMjAyNi0wMDAxIGbDpGxsaWc=?=", "X-Two: a", "X-Two: b",
  "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=m", "", "--m", "Content-Type: multipart/alternative; boundary=a", "",
  "--a", "Content-Type: text/plain; charset=utf-8", "", "Guten Tag", "--a", "Content-Type: text/html; charset=utf-8", "", '<p>Guten Tag</p><img src="cid:logo"><script>x()</script>', "--a--",
  "--m", "Content-Type: image/png; name=logo.png", "Content-ID: <logo>", "Content-Disposition: inline; filename=logo.png", "Content-Transfer-Encoding: base64", "", "iVBORw0K",
  "--m", "Content-Type: application/pdf", "Content-Disposition: attachment; filename*=utf-8''Rechnung%20%C3%A4.pdf", "Content-Transfer-Encoding: base64", "", PDF, "--m--", "",
].join("\n");

describe("the mailbox", () => {
  it("lists every mail, newest last, with subject and attachments read", async () => {
    const messageId = await desk.sendRaw(invoice, { Tags: [{ Name: "d", Value: "1" }], Destinations: ["buyer@example.net", "copy@example.net"] });
    await desk.sendRaw(letter("other@example.net"));
    const { data } = await get("/_local/mail") as unknown as { data: Record<string, unknown>[] };
    expect(data.map((mail) => mail.subject)).toEqual(["Rechnung 2026-0001 fällig", "Rechnung"]);
    expect(data[0]).toMatchObject({
      id: "00000001", at: "2026-01-05T09:00:00.000Z", from: "Müller <noreply@mail.example.com>", to: ["buyer@example.net", "copy@example.net"], messageId, tags: { d: "1" },
      attachments: [{ name: "logo.png", type: "image/png", bytes: 6 }, { name: "Rechnung ä.pdf", type: "application/pdf", bytes: 13 }],
    });
  });

  it("shows one mail with text, HTML and headers decoded", async () => {
    await desk.sendRaw(invoice);
    const mail = await get("/_local/mail/00000001") as unknown as { text: string; html: string; headers: Record<string, string> };
    expect(mail.text.trim()).toBe("Guten Tag");
    expect(mail.html).toContain('<img src="data:image/png;base64,iVBORw0K">');
    expect(mail.headers).toMatchObject({ "x-two": "a\nb", "mime-version": "1.0" });
  });

  it("gives the HTML a page that can run nothing", async () => {
    await desk.sendRaw(invoice);
    const page = await fetch(`${desk.front.url}/_local/mail/00000001/html`);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox allow-popups allow-popups-to-escape-sandbox");
    expect(policy).not.toContain("script");
    expect(await page.text()).toContain('<base target="_blank">');
  });

  it("hands out attachments by their place, with name and type", async () => {
    await desk.sendRaw(invoice);
    const file = await fetch(`${desk.front.url}/_local/mail/00000001/attachments/1`);
    expect([file.headers.get("content-type"), file.headers.get("content-disposition")]).toEqual(["application/pdf", "attachment; filename*=UTF-8''Rechnung%20%C3%A4.pdf"]);
    expect(await file.text()).toBe("%PDF-1.7 test");
    expect((await fetch(`${desk.front.url}/_local/mail/00000001/attachments/2`)).status).toBe(404);
    expect((await fetch(`${desk.front.url}/_local/mail/00000009`)).status).toBe(404);
  });

  it("survives a restart and goes on counting", async () => {
    await desk.sendRaw(invoice);
    await desk.close(true);
    desk = await openDesk(desk.front.directory);
    await desk.sendRaw(letter("b@example.net"));
    const { data } = await get("/_local/mail") as unknown as { data: { id: string }[] };
    expect(data.map((mail) => mail.id)).toEqual(["00000001", "00000002"]);
    expect(readdirSync(join(desk.front.directory, "ses", "mail")).sort()).toEqual(["00000001.eml", "00000001.json", "00000002.eml", "00000002.json"]);
  });

  it("answers 304 while nothing changed, and the newest few when asked", async () => {
    await desk.sendRaw(letter("a@example.net"));
    await desk.sendRaw(letter("b@example.net"));
    const first = await fetch(`${desk.front.url}/_local/mail?last=1`);
    expect(await first.json()).toMatchObject({ data: [{ to: ["b@example.net"] }], count: 2 });
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetch(`${desk.front.url}/_local/mail?last=1`, { headers })).status).toBe(304);
    await desk.sendRaw(letter("c@example.net"));
    expect((await fetch(`${desk.front.url}/_local/mail?last=1`, { headers })).status).toBe(200);
  });

  it("is empty after a reset", async () => {
    await desk.sendRaw(letter("a@example.net"));
    await desk.ses.reset?.();
    expect(await get("/_local/mail")).toMatchObject({ data: [] });
    expect(await desk.sendRaw(letter("a@example.net"))).toMatch(/^0107/);
  });

  it("keeps texts beside the mails", async () => {
    expect(await get("/_local/sms")).toEqual({ data: [] });
    const cloud = { directory: desk.front.directory, clock: desk.front.clock, work: desk.front.work } as unknown as Cloud;
    handText(cloud, "+4915112345678", "Ihr Code ist 123456");
    expect(await get("/_local/sms")).toEqual({ data: [{ id: "00000001", at: "2026-01-05T09:00:00.000Z", to: "+4915112345678", text: "Ihr Code ist 123456" }] });
  });

  it("serves its page and the page's files, and nothing beside them", async () => {
    const page = await fetch(`${desk.front.url}/_local/mailbox`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect((await fetch(`${desk.front.url}/_local/mailbox/mailbox.js`)).status).toBe(200);
    expect((await fetch(`${desk.front.url}/_local/mailbox/service.ts`)).status).toBe(404);
  });
});

describe("other SES calls", () => {
  it("send a simple mail whose message SES writes", async () => {
    const Message = { Subject: { Data: "Zahlung für März" }, Body: { Text: { Data: "Danke" }, Html: { Data: "<p>Danke</p>" } } };
    await desk.client.send(new SendEmailCommand({ Source: "Ada <a@mail.example.com>", Destination: { ToAddresses: ["b@example.net"] }, Message, ConfigurationSetName: "events" }));
    await desk.front.work.idle();
    expect(await get("/_local/mail/00000001")).toMatchObject({ subject: "Zahlung für März", text: "Danke\n", html: "<p>Danke</p>\n", operation: "SendEmail" });
    expect(desk.heard().map((one) => one.eventType)).toEqual(["Send", "Delivery"]);
  });

  it("verify an address at once and keep it over a restart", async () => {
    await desk.client.send(new VerifyEmailIdentityCommand({ EmailAddress: "Own@Example.org" }));
    await desk.close(true);
    desk = await openDesk(desk.front.directory);
    expect((await desk.client.send(new ListIdentitiesCommand({}))).Identities).toEqual(["own@example.org", "mail.example.com"]);
    expect(await desk.sendRaw(letter("b@example.net", { from: "own@example.org" }))).toMatch(/^0107/);
  });

  it("count a day's recipients by the cloud's clock", async () => {
    await desk.sendRaw(letter("a@example.net, b@example.net"));
    expect(await desk.client.send(new GetSendQuotaCommand({}))).toMatchObject({ Max24HourSend: 50000, SentLast24Hours: 2 });
    await desk.front.clock.pass(86_401);
    expect(await desk.client.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 0 });
  });

  it("are refused when they are not offered", async () => {
    const call = new SendTemplatedEmailCommand({ Source: "a@mail.example.com", Destination: {}, Template: "x", TemplateData: "{}" });
    await expect(desk.client.send(call)).rejects.toMatchObject({ name: "InvalidAction" });
  });
});

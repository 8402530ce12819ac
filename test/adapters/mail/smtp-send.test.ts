import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { smtpSend } from "../../../lambdas/adapters/mail/smtp-send.ts";
import type { SmtpOptions } from "../../../lambdas/adapters/mail/smtp-session.ts";
import type { Answer } from "../../../lambdas/domain/hand-over.ts";
import type { Mail, SmtpServer } from "../../../lambdas/domain/mail.ts";
import { sampleMessage } from "../../documents/sample-message.ts";
import { rawServer, scriptedServer, selfSigned, type Certificate, type Running, type Script } from "./scripted-server.ts";

let certificate: Certificate;
let running: Running | null = null;
beforeAll(() => void (certificate = selfSigned()));
afterAll(() => certificate.remove());
afterEach(async () => {
  await running?.close();
  running = null;
});

const mail = (changes: Partial<Mail> = {}): Mail => ({
  via: { by: "platform" }, returnPath: "back@firma.example", mark: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab", references: [], helpUrl: "https://pay.example", companyName: "Müller GmbH", from: "rechnung@firma.example",
  replyTo: "r1@in.example", to: ["anna@kunde.example"], ...sampleMessage("de"), deliveryId: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first", companyId: "cmp_1", kind: "invoice", attachments: [], ...changes,
});

const options = (more: Partial<SmtpOptions> = {}): SmtpOptions => ({
  allowInside: true, resolve: async () => ["127.0.0.1"], patience: { connectMs: 800, greetingMs: 800, silenceMs: 800 }, ca: certificate.cert, ...more,
});

const sendTo = (port: number, { server = {}, to, more = {} }: { server?: Partial<SmtpServer>; to?: string[]; more?: Partial<SmtpOptions> } = {}): Promise<Answer> =>
  smtpSend({ host: "localhost", port, security: "starttls", user: "rechnung", password: "right", ...server }, mail(to ? { to } : {}), options(more));

async function send(script: Script, asked: Parameters<typeof sendTo>[1] = {}): Promise<Answer> {
  running = await scriptedServer(certificate, script);
  return sendTo(running.port, asked);
}

describe("a company's own server", () => {
  it.each(["starttls", "tls"] as const)("takes a mail over %s, from the company's own address, with its bounces where they belong (003-14, 003-20)", async (security) => {
    const answer = await send({ secure: security === "tls" }, { server: { security } });
    expect(answer).toEqual({ is: "accepted", isLastNews: true, messageId: "<dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab@firma.example>" });
    const [taken] = running!.taken;
    expect(taken).toMatchObject({ from: "back@firma.example", to: ["anna@kunde.example"] });
    const read = await PostalMime.parse(taken!.raw);
    expect(read.from).toEqual({ name: "Müller GmbH", address: "rechnung@firma.example" });
    expect(read.messageId).toBe("<dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab@firma.example>");
  });

  it("may refuse one recipient and take the mail for the others", async () => {
    const answer = await send({ recipients: { "tot@kunde.example": [550, "5.1.1 no such user"], "voll@kunde.example": [452, "4.2.2 mailbox full"] } }, { to: ["anna@kunde.example", "tot@kunde.example", "voll@kunde.example"] });
    expect(answer).toMatchObject({ is: "accepted", recipients: [{ address: "anna@kunde.example", is: "accepted" }, { address: "tot@kunde.example", is: "refused" }, { address: "voll@kunde.example", is: "later" }] });
    expect(running!.taken.map(({ to }) => to)).toEqual([["anna@kunde.example"]]);
  });
});

describe("a definite no", () => {
  it.each<[string, Script, Partial<Answer>]>([
    ["wrong password", { login: "refuse" }, { is: "later", because: "login-refused" }],
    ["the sender is refused for good", { sender: [550, "5.7.1 not allowed"] }, { is: "refused", because: "refused-by-server" }],
    ["the sender is refused for now", { sender: [451, "4.3.0 try later"] }, { is: "later", because: "server-busy" }],
    ["the only recipient is unknown", { recipients: { "anna@kunde.example": [550, "5.1.1 no such user"] } }, { is: "refused", because: "recipient-refused" }],
    ["the only recipient is not taken now", { recipients: { "anna@kunde.example": [450, "4.2.1 greylisted"] } }, { is: "later", because: "server-busy" }],
    ["the message is refused after its last dot", { data: [554, "5.6.0 spam"] }, { is: "refused", because: "refused-by-server" }],
    ["the message is not taken now", { data: [452, "4.3.1 disk full"] }, { is: "later", because: "server-busy" }],
    ["there is no TLS", { hideTls: true }, { is: "later", because: "server-not-secure" }],
  ])("when %s", async (_, script, expected) => {
    expect(await send(script)).toMatchObject(expected);
    expect(running!.taken).toEqual([]);
  });

  it("carries the server's own words, and never the password", async () => {
    const answer = await send({ login: "refuse" }, { server: { password: "Geheim-2026" } });
    expect(answer).toMatchObject({ detail: expect.stringContaining("credentials invalid") });
    expect(JSON.stringify(answer)).not.toContain("Geheim-2026");
  });

  it("when its certificate is nobody's", async () => expect(await send({}, { more: { ca: undefined } })).toMatchObject({ is: "later", because: "server-not-secure" }));
  it("when its certificate is another host's", async () => expect(await send({}, { server: { host: "mail.firma.example" } })).toMatchObject({ is: "later", because: "server-not-secure" }));
  it("when nobody listens", async () => expect(await sendTo(1)).toMatchObject({ is: "later", because: "server-unreachable" }));
  it("when the name is nobody's", async () =>
    expect(await sendTo(587, { more: { resolve: async () => Promise.reject(Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" })) } })).toMatchObject({ is: "later", because: "server-not-found" }));

  it.each<[string, string | null, (line: string) => string | null]>([
    ["says nothing", null, () => null],
    ["is too busy to greet", "421 4.3.2 too many connections\r\n", () => null],
    ["greets with nonsense", "HTTP/1.1 400 Bad Request\r\n", () => null],
    ["greets in many lines and then refuses", "220-one\r\n220-two\r\n220 three\r\n", () => "502 5.5.1 no\r\n"],
    ["closes at EHLO", "220 hello\r\n", (line) => (line.startsWith("EHLO") ? "421 4.4.2 closing\r\n" : null)],
    ["answers STARTTLS with no", "220 hello\r\n", (line) => (line.startsWith("EHLO") ? "250-x\r\n250 STARTTLS\r\n" : "454 4.7.0 TLS not available\r\n")],
    ["answers STARTTLS in the clear (RFC 3207)", "220 hello\r\n", (line) => (line.startsWith("EHLO") ? "250-x\r\n250 STARTTLS\r\n" : "220 go\r\n250-injected\r\n250 AUTH PLAIN\r\n")],
  ])("when it %s", async (_, greeting, answer) => {
    running = await rawServer(greeting, answer);
    expect(await sendTo(running.port)).toMatchObject({ is: "later" });
  });
});

describe("what nobody can know (R5)", () => {
  it.each<[string, Script, number]>([
    ["the line closes after the last dot, and the mail was taken", { data: "take-and-drop" }, 1],
    ["the line closes after the last dot, and it was not", { data: "drop" }, 0],
    ["no answer comes after the last dot, and the mail was taken", { data: "take-and-silence" }, 1],
    ["no answer comes after the last dot, and it was not", { data: "silence" }, 0],
  ])("is reported as unconfirmed when %s", async (_, script, taken) => {
    expect(await send(script)).toMatchObject({ is: "unconfirmed" });
    expect(running!.taken.length).toBe(taken);
  });
});

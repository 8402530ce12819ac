import { describe, expect, it } from "vitest";
import { parseReceived } from "../../../lambdas/adapters/mail/parse-received.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD = "From: Nina <nina@example.net>\r\nTo: ar@in.example.test\r\nSubject: Rechnung\r\n";
const nested = (depth: number): string => Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join("") + "Content-Type: text/plain\r\n\r\ndeep\r\n";

const bad: [name: string, raw: Uint8Array][] = [
  ["nothing at all", bytes("")],
  ["zeros", new Uint8Array(5_000)],
  ["noise", Uint8Array.from({ length: 20_000 }, (_, n) => (n * 7_919) % 256)],
  ["no headers", bytes("\r\n\r\nhello")],
  ["no sender", bytes("Subject: x\r\n\r\nhello")],
  ["a sender that is no address", bytes("From: \"<>\r\nTo: a@b.example\r\n\r\nhello")],
  ["a subject with control characters", bytes("From: a@b.example\r\nSubject: =?utf-8?B?AAECAw==?=\r\n\r\nx")],
  ["a charset that nobody knows", bytes(`${HEAD}Content-Type: text/plain; charset=x-klingon\r\n\r\nhello`)],
  ["base64 that is cut", bytes(`${HEAD}Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8gd29y`)],
  ["quoted-printable that is broken", bytes(`${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\na=ZZb=`)],
  ["a boundary that never comes", bytes(`${HEAD}Content-Type: multipart/mixed; boundary=never\r\n\r\ntext`)],
  ["parts within parts, a hundred deep", bytes(HEAD + nested(100))],
  ["a header of a megabyte", bytes(`${HEAD}X-Long: ${"x".repeat(1_000_000)}\r\n\r\nhello`)],
  ["a status report without a recipient", bytes(`From: MAILER-DAEMON@mx.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n--b--\r\n`)],
  ["a status report of an address that is a header", bytes(`From: MAILER-DAEMON@mx.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\n Bcc: everybody@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n`)],
  ["an attachment whose name is a path", bytes(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../etc/passwd"\r\n\r\nx\r\n--b--\r\n`)],
  ["HTML only, with scripts", bytes(`${HEAD}Content-Type: text/html\r\n\r\n<script>alert(1)</script><p>Hallo</p>`)],
];

describe("a mail that is broken", () => {
  it.each(bad)("of %s is kept all the same, as something that can be read", async (_name, raw) => {
    const mail = await parseReceived(raw);
    expect(mail.from.address).toMatch(/@/);
    expect(["mail", "auto-reply", "bounce", "complaint"]).toContain(mail.sort);
    expect(`${mail.text}${mail.subject}`).not.toContain("\u0000");
  });

  it("of scripts is text without them", async () => {
    expect((await parseReceived(bad.at(-1)![1])).text).toBe("Hallo");
  });

  it("that grows without end is read in time that grows with it", async () => {
    const raw = bytes(`${HEAD}\r\n${"<".repeat(200_000)} ${"a@".repeat(100_000)}`);
    const began = performance.now();
    await parseReceived(raw);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmailAddress } from "../../lambdas/domain/email-address.ts";

const GOOD = ["a@b.de", "anna.maria@kunde.example", "o'brien+tag@mail.co.uk", "x_1-2@sub.domain.example", "office@xn--mller-kva.example", "a@b.xn--p1ai", "1@2.example", `${"a".repeat(64)}@example.com`];
const BAD = [
  "", "a", "@b.de", "a@", "a@b", "a@@b.de", "a@b@c.de", " a@b.de", "a@b.de ", "a b@c.de", "a@b .de", "a@b.de.", "a@.de", "a@-b.de", "a@b-.de", "a@b..de", ".a@b.de", "a.@b.de", "a..b@c.de",
  "a@b.de, c@d.de", "a@b.de;c@d.de", "<a@b.de>", "Name <a@b.de>", '"a"@b.de', '"a@evil.example x"@good.example', "a(comment)@b.de", "a@[127.0.0.1]", "a@127.0.0.1", "group: a@b.de;",
  "a@b.de\r\nBcc: c@d.de", "a@b.de\n", "a\u0000@b.de", "ä@b.de", "a@müller.de", "a@b.d", "a%b@c.de", "a!b@c.de", "a@b.de\u202E", `${"a".repeat(65)}@b.de`, `a@${"b".repeat(64)}.de`, `a@${"b.".repeat(130)}de`,
];

describe("an e-mail address", () => {
  it.each(GOOD)("is %j", (text) => expect(isEmailAddress(text)).toBe(true));
  it.each(BAD)("is not %j", (text) => expect(isEmailAddress(text)).toBe(false));
  it("has one at-sign, no space, no control and at most 254 characters, if it is one", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab.@-+ <>\"',;:()[]\r\n\u0000ä%"), maxLength: 300 }), (text) => {
        if (isEmailAddress(text)) expect(text).toMatch(/^[\x21-\x7e]{1,254}$/);
      }),
    );
  });
  it("is told in no time, whatever its length", () => {
    const started = process.cpuUsage();
    for (const text of ["a.".repeat(500_000), `a@${"b-".repeat(500_000)}`, `a@${"b.".repeat(120)}`]) isEmailAddress(text);
    expect(process.cpuUsage(started).user).toBeLessThan(200_000);
  });
});

import { describe, expect, it } from "vitest";
import { newCompany } from "../../../lambdas/domain/company.ts";
import { replyMessage } from "../../../lambdas/documents/messages/reply-message.ts";
import { LINK } from "../sample-message.ts";

const company = { ...newCompany("cmp_1"), name: "Müller & Söhne" };
const reply = (subject: string, text = "Gern.\n\nErika Müller", link?: string) => replyMessage({ company, language: "de", subject, text, link });

describe("a clerk's answer", () => {
  it("goes out under the subject of the conversation, which is marked once", () => {
    expect(reply("Frage zu R-1").subject).toBe("Re: Frage zu R-1");
    expect(reply("RE: Frage zu R-1\r\nBcc: x@y.example").subject).toBe("RE: Frage zu R-1 Bcc: x@y.example");
  });

  it("is their words alone, escaped", () => {
    const { text, html } = reply("Frage", "2 < 3 & {{ company.name }}");
    expect(text.startsWith("2 < 3 & {{ company.name }}\n")).toBe(true);
    expect(html).toContain("2 &lt; 3 &amp; {{ company.name }}");
    expect(html).toContain("Müller &amp; Söhne");
  });

  it("leads to the portal where it is given the way (000-01)", () => {
    expect(reply("Frage", "Gern.", LINK).text).toContain(`Kundenkonto ansehen:\n${LINK}`);
    expect(reply("Frage", "Gern.", LINK).html).toContain(`href="${LINK}"`);
    expect(reply("Frage", "Gern.", "javascript:alert(1)").html).not.toContain("javascript");
    expect(reply("Frage").text).not.toContain("Kundenkonto");
  });
});

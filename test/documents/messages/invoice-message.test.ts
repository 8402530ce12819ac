import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGES } from "../../../lambdas/documents/messages/index.ts";
import { LINK, sampleAbout, sampleMessage } from "../sample-message.ts";

describe.each(LANGUAGES)("the invoice mail in %s", (language) => {
  const message = sampleMessage(language);

  it("names number and amount in a subject of one line", () => {
    expect(message.subject).toMatch(/^[^\r\n]*R-2026-0017[^\r\n]*[\d.,\u00A0]+[^\r\n]*$/);
  });

  it("leads to the portal in both forms", () => {
    expect(message.text).toContain(LINK);
    expect(message.html).toContain(`href="${LINK}"`);
    expect(message.html).toContain(MESSAGES.invoice.button[language]);
  });

  it("says what, how much, until when and where to", () => {
    for (const form of [message.text, message.html]) {
      expect(form).toContain("R-2026-0017");
      expect(form).toMatch(/2026/);
      expect(form).toMatch(/IBAN/);
    }
  });
});

describe("the invoice mail", () => {
  it("asks for what is open when something was paid", () => {
    const { text } = sampleMessage("de", { head: { paidMinor: 100_000 } });
    expect(text).toContain("Offener Betrag: 2.194,15\u00A0€");
  });

  it("gives no bank details when nothing is due", () => {
    const { text, html } = sampleMessage("de", { head: { paidMinor: 319_415 } });
    expect(text).not.toContain("IBAN");
    expect(html).not.toContain("IBAN");
  });

  it("does not speak of a PDF that is not attached", () => {
    expect(sampleMessage("en", { template: { attachPdf: false } }).text).not.toContain("PDF");
    expect(sampleMessage("en").text).toContain("attached as a PDF");
  });

  it("puts what the clerk wrote first, escaped", () => {
    const { html, text } = sampleMessage("en", { about: { note: "As agreed <b>today</b>.\n\nJ." } });
    expect(text.startsWith("As agreed <b>today</b>.\n\nJ.\n\nDear")).toBe(true);
    expect(html).toContain("As agreed &lt;b&gt;today&lt;/b&gt;.");
  });

  it("asks for an e-mail address only where it is told to (000-19)", () => {
    expect(sampleMessage("en").text).not.toContain("leave your e-mail address");
    for (const form of [sampleMessage("en", { about: { plea: true } }).text, sampleMessage("en", { about: { plea: true } }).html]) expect(form).toContain("you can leave your e-mail address in your online account");
  });

  it("leaves the button out when the link is not a web address", () => {
    const { html, text } = sampleMessage("en", { about: { link: "javascript:alert(1)" } });
    expect(html).not.toContain("javascript:");
    expect(text).not.toContain("View invoice");
  });

  it("gives an odd accent no room: a colour is six digits or ours", () => {
    const { html } = sampleMessage("en", { about: { company: { ...sampleAbout("en").company, accentColor: "red;background:url(//evil.example)" } } });
    expect(html).not.toContain("evil.example");
    expect(html).toContain("#1f4e79");
  });
});

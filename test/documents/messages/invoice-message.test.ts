import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGES } from "../../../lambdas/documents/messages/index.ts";
import { expectGolden } from "../golden.ts";
import { LINK, sampleMessage } from "../sample-message.ts";

describe.each(LANGUAGES)("the invoice mail in %s", (language) => {
  const message = sampleMessage(language);

  it("reads as it was approved", () => {
    expectGolden(`messages/invoice.${language}.txt`, `${message.subject}\n\n${message.text}`);
    expectGolden(`messages/invoice.${language}.html`, message.html);
  });

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

  it("needs no picture, no style sheet and no fixed colours of the page", () => {
    expect(message.html).not.toMatch(/<img|<style|<script|url\(|@import|background-color|<body[^>]*bgcolor/);
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

  it("leaves the button out when the link is not a web address", () => {
    const { html, text } = sampleMessage("en", { about: { link: "javascript:alert(1)" } });
    expect(html).not.toContain("javascript:");
    expect(text).not.toContain("View invoice");
  });
});

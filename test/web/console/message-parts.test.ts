import { describe, expect, it } from "vitest";
import { MESSAGE_NAMES } from "../../../lambdas/documents/messages/index.ts";
import { tagsOf } from "../../../lambdas/documents/messages/tags-of.ts";
import { de } from "../../../web/console/words/de/index.ts";
import { sayFrom } from "../../../web/shared/words.ts";
import { byDay } from "../../../web/console/outbox/by-day.ts";
import { bounceWords } from "../../../web/console/outbox/bounce-words.ts";
import { messageLook } from "../../../web/console/inbox/message-words.ts";
import { grouped, templateKind } from "../../../web/console/settings/templates/template-kinds.ts";
import { variableOf } from "../../../web/console/settings/templates/variables.ts";
import { deliveryBody, deliveryText } from "../../../web/console/settings/delivery/typed-delivery.ts";
import type { CompanyShape } from "../../../web/console/server/shapes/company.ts";

describe("what the console knows of messages", () => {
  it("names every template that the server has, each in one group", () => {
    expect(MESSAGE_NAMES.filter((name) => templateKind(name) === null)).toEqual([]);
    const all = grouped([...MESSAGE_NAMES, "of-tomorrow"].map((name) => ({ name })));
    expect(all.flatMap(({ templates }) => templates)).toHaveLength(MESSAGE_NAMES.length + 1);
    expect(all.at(-1)).toMatchObject({ group: "other", templates: expect.arrayContaining([{ name: "of-tomorrow" }]) });
  });

  it("has words and a group for every placeholder", () => {
    const variables = [...new Set(MESSAGE_NAMES.flatMap(tagsOf))].map(variableOf);
    expect(variables.filter(({ word }) => word === undefined)).toEqual([]);
    expect(variables.filter(({ tag, group }) => tag.includes(".") && group === "tagGroup.mail")).toEqual([]);
  });

  it.each([["invoice.total", "amount"], ["invoice.dueOn", "day"], ["estimate.validUntil", "day"], ["statement.from", "day"], ["invoice.daysOverdue", "number"], ["attached", "choice"], ["link", "link"], ["customer.name", "text"], ["plan.instalmentAmount", "amount"]])("takes %s for a %s", (tag, type) => expect(variableOf(tag).type).toBe(type));

  it("writes a passage that stands only if it is true, with the cursor inside", () => {
    expect(variableOf("attached").written).toBe("{% if attached %}|{% endif %}");
    expect(variableOf("invoice.number").written).toBe("{{ invoice.number }}|");
  });
});

describe("what comes back, in words", () => {
  const say = sayFrom(de, "de");
  it.each([["5.1.1", "Dieses Postfach gibt es nicht."], ["4.2.2", "Das Postfach ist voll."], ["5.7.26", "Der Mailserver des Empfängers wies die E-Mail aus Sicherheitsgründen oder nach seinen Regeln ab, zum Beispiel als Spam."], ["5.9.9", "Der Mailserver nannte keinen näheren Grund."], [null, "Der Mailserver nannte keinen näheren Grund."]])("of %s", (status, words) => expect(bounceWords({ kind: "bounce", status }, say)).toBe(words));

  it("tells notes, machines, letters and what nobody knows from one another", () => {
    expect(messageLook({ direction: "out", kind: "note" })).toMatchObject({ word: "inbox.note", tone: "note" });
    expect(messageLook({ direction: "in", kind: "note" })).toMatchObject({ word: "inbox.news" });
    expect(messageLook({ direction: "in", kind: "email", automatic: true })).toMatchObject({ word: "inbox.automatic" });
    expect(messageLook({ direction: "in", kind: "bounce", automatic: true })).toMatchObject({ word: "inbox.bounce" });
    expect(messageLook({ direction: "out", kind: "letter", state: "accepted" })).toMatchObject({ word: "inbox.letter" });
    expect(messageLook({ direction: "out", kind: "email", state: "unknown" })).toMatchObject({ tone: "bad" });
  });
});

describe("what goes out", () => {
  it("stands under its day; what has none comes last", () => {
    const rows = [{ at: null, n: 0 }, { at: "2026-01-05T08:00:00Z", n: 1 }, { at: "2026-01-06T08:00:00Z", n: 2 }, { at: "2026-01-05T09:00:00Z", n: 3 }];
    expect(byDay(rows, (at) => at.slice(0, 10)).map(({ day, rows: all }) => [day, all.map(({ n }) => n)])).toEqual([["2026-01-05", [1, 3]], ["2026-01-06", [2]], [null, [0]]]);
  });
});

describe("the delivery settings", () => {
  const smtp = { host: "smtp.example.com", port: 465, security: "tls" as const, user: "ar", hasPassword: true };
  const company = (part: object) => ({ email: "office@a.example", texts: { transliterate: true }, delivery: { mode: "smtp", from: "ar@a.example", replyTo: null, smtp, fallback: false, inboxForwarding: true, undeliverable: "block", ...part } }) as unknown as CompanyShape;

  it("leave out a password that nobody typed, so that the stored one stays", () => {
    expect(deliveryBody(deliveryText(company({})))).toEqual({ delivery: { mode: "smtp", from: "ar@a.example", replyTo: null, fallback: false, inboxForwarding: true, undeliverable: "block", smtp: { host: "smtp.example.com", port: 465, security: "tls", user: "ar" } }, texts: { transliterate: true } });
  });

  it("leave the own server alone while the built-in service sends, and do not take its sender for one's own", () => {
    const text = deliveryText(company({ mode: "platform", from: "noreply-invoice@system.example" }));
    expect(text.from).toBe("office@a.example");
    expect(deliveryBody(text)).toEqual({ delivery: { mode: "platform", replyTo: null, undeliverable: "block" }, texts: { transliterate: true } });
  });
});

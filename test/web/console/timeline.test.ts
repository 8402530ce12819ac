import { describe, expect, it } from "vitest";
import { countdown } from "../../../web/console/invoices/page/countdown.ts";
import { timelineEntries } from "../../../web/console/invoices/page/timeline-entries.ts";
import { reasonWords } from "../../../web/console/invoices/page/reason-words.ts";
import type { DeliveryShape } from "../../../web/console/server/shapes/delivery.ts";
import { de } from "../../../web/console/words/de/index.ts";
import { sayFrom } from "../../../web/shared/words.ts";

const delivery = (part: Partial<DeliveryShape>): DeliveryShape => ({ id: "dlv_1", kind: "invoice", channel: "email", to: ["a@b.example"], state: "pending", attempts: 0, handedOverAt: null, events: [], ...part });
const words = (entries: { word: string }[]) => entries.map(({ word }) => word);

describe("the timeline", () => {
  it("tells the whole story, the newest first", () => {
    const sent = delivery({
      state: "bounced", handedOverAt: "2026-01-05T08:05:00Z", createdAt: "2026-01-05T08:00:00Z",
      events: [{ type: "send", recipient: "a@b.example", at: "2026-01-05T08:05:01Z" }, { type: "bounce", recipient: "a@b.example", at: "2026-01-05T08:06:00Z", detail: "550" }],
    });
    const audit = [
      { at: "2026-01-05T07:59:00Z", by: "a@b.c", action: "create" }, { at: "2026-01-05T08:00:00Z", by: "a@b.c", action: "issue", facts: { number: "R-1" } },
      { at: "2026-01-06T09:00:00Z", by: "usr_1", action: "pay", facts: { amountMinor: 500 } },
    ];
    const entries = timelineEntries({ viewedAt: "2026-01-05T10:00:00Z", createdAt: "2026-01-05T07:59:00Z" }, [sent], audit);
    expect(words(entries)).toEqual(["line.paid", "line.viewed", "line.bounced", "line.mailed", "line.issued", "line.created"]);
    expect(entries[0]).toMatchObject({ amountMinor: 500 });
    expect(entries[0]).not.toHaveProperty("by");
    expect(entries[4]).toMatchObject({ values: { number: "R-1" }, by: "a@b.c" });
  });

  it("says why a mail did not leave", () => {
    const cancelled = delivery({ state: "cancelled", because: "marked-as-sent", createdAt: "2026-01-05T08:00:00Z" });
    expect(timelineEntries({ viewedAt: null }, [cancelled], [])).toMatchObject([{ word: "line.cancelled", because: "marked-as-sent" }]);
  });

  it("shows an action that it does not know yet by its name", () => {
    expect(timelineEntries({ viewedAt: null }, [], [{ at: "2026-01-05T08:00:00Z", by: "x", action: "plan-approved" }])).toMatchObject([{ word: "line.other", values: { action: "plan approved" } }]);
  });
});

describe("a message in the timeline", () => {
  const story = (part: Partial<DeliveryShape>) => timelineEntries({ viewedAt: null }, [delivery({ createdAt: "2026-01-05T08:00:00Z", ...part })], []);

  it("is a letter that waits, is printed, and is posted", () => {
    const printed = { channel: "letter", to: [], handedOverAt: "2026-01-06T08:00:00Z" } as const;
    expect(words(story({ channel: "letter", to: [] }))).toEqual(["line.letterWaiting"]);
    expect(words(story({ ...printed, state: "handing" }))).toEqual(["line.letterPrinted"]);
    expect(words(story({ ...printed, state: "accepted", acceptedAt: "2026-01-07T08:00:00Z" }))).toEqual(["line.letterPosted", "line.letterPrinted"]);
  });

  it("says what it brings and which payment it is about", () => {
    const [receipt] = story({ kind: "payment-receipt", aboutId: "pay_1", state: "accepted", handedOverAt: "2026-01-05T08:05:00Z" });
    expect(receipt).toMatchObject({ word: "line.mailed", values: { what: "receipt", channel: "email" }, link: { to: "/payments/pay_1" } });
    expect(sayFrom(de, "de")("line.mailed", receipt?.values)).toBe("E-Mail mit der Zahlungsbestätigung übergeben für a@b.example");
  });

  it("shows the state of each recipient where there are several", () => {
    const recipients = [{ address: "a@b.example", state: "delivered" as const }, { address: "c@d.example", state: "bounced" as const }];
    expect(story({ state: "bounced", handedOverAt: "2026-01-05T08:05:00Z", recipients })[0]).toMatchObject({ recipients });
    expect(story({ state: "delivered", handedOverAt: "2026-01-05T08:05:00Z", recipients: recipients.slice(0, 1) })[0]).not.toHaveProperty("recipients");
  });

  it("asks a person once what became of what nobody knows", () => {
    const lost = { state: "unknown", handedOverAt: "2026-01-05T08:05:00Z" } as const;
    expect(story(lost)[0]).toMatchObject({ word: "line.uncertain", settle: { deliveryId: "dlv_1", canConfirm: true } });
    expect(story({ state: "failed", because: "no-address" })[0]).toMatchObject({ settle: { canConfirm: false } });
    expect(story({ ...lost, settledBy: "resend a@b.c" })[0]).not.toHaveProperty("settle");
  });

  it("tells a payment taken back from a voided invoice, and leads to what it is about", () => {
    const facts = { paymentId: "pay_1", amountMinor: 500 };
    const audit = ["pay", "void"].map((action) => ({ at: "2026-01-05T08:00:00Z", by: "a@b.c", action, facts }));
    const [taken] = timelineEntries({ viewedAt: null }, [], [{ at: "2026-01-06T08:00:00Z", by: "x", action: "credit", facts: { creditNoteId: "cn_1", amountMinor: -300 } }, ...audit]);
    expect(taken).toMatchObject({ word: "line.creditTaken", amountMinor: 300, link: { to: "/credit-notes/cn_1" } });
    expect(words(timelineEntries({ viewedAt: null }, [], audit)).sort()).toEqual(["line.paid", "line.paymentVoided"]);
  });

  it.each(["sent-by-hand", "voided", "paid", "credited", "reverted", "decided", "auto-send-off", "template-off", "on-hold", "no-address", "address-undeliverable", "undeliverable", "no-postal-address", "no-phone"])(
    "has words for %s", (code) => expect(reasonWords(code, sayFrom(de, "de"))).toMatch(/^\p{L}+( \p{L}+)*/u),
  );
});

describe("the countdown", () => {
  it.each([[252_000, "4:12"], [251_001, "4:12"], [59_000, "0:59"], [3_852_000, "1:04:12"], [0, "0:00"], [-5_000, "0:00"]])("shows %i ms as %s", (leftMs, shown) => expect(countdown(leftMs)).toBe(shown));
});

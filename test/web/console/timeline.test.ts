import { describe, expect, it } from "vitest";
import { countdown } from "../../../web/console/invoices/page/countdown.ts";
import { timelineEntries } from "../../../web/console/invoices/page/timeline-entries.ts";
import type { DeliveryShape } from "../../../web/console/server/shapes/delivery.ts";

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

describe("the countdown", () => {
  it.each([[252_000, "4:12"], [251_001, "4:12"], [59_000, "0:59"], [3_852_000, "1:04:12"], [0, "0:00"], [-5_000, "0:00"]])("shows %i ms as %s", (leftMs, shown) => expect(countdown(leftMs)).toBe(shown));
});

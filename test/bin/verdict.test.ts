import { describe, expect, it } from "vitest";
import type { SeenMail, Stored } from "../../bin/replay/stored.ts";
import { judge, type Verdict } from "../../bin/replay/verdict.ts";
import { sampleDelivery } from "../domain/sample-standing.ts";

const DAWN = "2026-01-11T23:00:00.000Z";
const delivery = sampleDelivery({ state: "delivered", sendNotBefore: DAWN, to: ["a@example.net"] });
const { ownerId: invoiceId } = delivery;
const mail = (facts: Partial<SeenMail> = {}): SeenMail => ({
  id: "1", at: DAWN, to: ["a@example.net"], subject: "Rechnung R-7", tags: { d: delivery.deliveryId }, attachments: [{ type: "application/pdf", bytes: 14_000 }], ...facts,
});

/** One invoice of 12 January in Berlin, and the mails that are seen of it. */
const judged = (mails: SeenMail[], more: Partial<Stored> = {}): Verdict => {
  const invoices = [{ id: invoiceId, number: "R-7", issueOn: "2026-01-12", totalMinor: 11_900, balanceMinor: 11_900, sentAt: DAWN }];
  return judge({ customers: 1, invoices, deliveries: [delivery], mails, ...more }, { timeZone: "Europe/Berlin", today: "2026-01-31" });
};

describe("the replay's verdict", () => {
  it("is clean for a mail at the day's first moment", () =>
    expect(judged([mail()])).toEqual({
      customers: 1, invoices: 1, totalMinor: 11_900, balanceMinor: 11_900, mails: 1, onTheDay: 1, early: 0, late: 0, twice: 0, lost: 0, astray: 0, withoutPdf: 0, byHand: 0, unsaid: 0,
    }));
  it("sees a mail of the evening before, and one a second before its time", () => {
    expect(judged([mail({ at: "2026-01-11T22:59:59.000Z" })])).toMatchObject({ onTheDay: 0, early: 2 });
    expect(judged([mail({ at: "2026-01-12T07:59:59.000Z" })], { deliveries: [{ ...delivery, sendNotBefore: "2026-01-12T08:00:00.000Z" }] })).toMatchObject({ onTheDay: 1, early: 1 });
  });
  it("sees a mail of the day after", () => expect(judged([mail({ at: "2026-01-12T23:00:00.000Z" })])).toMatchObject({ onTheDay: 0, late: 1 }));
  it("sees a mail that left twice", () => expect(judged([mail(), mail({ id: "2" })])).toMatchObject({ twice: 1, mails: 2 }));
  it("sees a mail that never left", () => expect(judged([])).toMatchObject({ lost: 1, onTheDay: 0 }));
  it("sees a mail to somebody else, one of no delivery and one without its PDF", () => {
    expect(judged([mail({ to: ["b@example.net"] })])).toMatchObject({ astray: 1 });
    expect(judged([mail({ tags: {} })])).toMatchObject({ astray: 1, lost: 1 });
    expect(judged([mail({ attachments: [] })])).toMatchObject({ withoutPdf: 1 });
  });
});

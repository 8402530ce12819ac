import { describe, expect, it } from "vitest";
import { textParts } from "../../lambdas/domain/text-parts.ts";
import { sendInvoice } from "../../lambdas/use-cases/send-invoice.ts";
import { openSession } from "../../lambdas/use-cases/portal/open-session.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { office } from "../doubles/office.ts";

const BY_DAY = "2026-01-05T10:00:00.000Z";

/** An invoice of somebody who is written to by text. */
async function texting({ phone = "0151 12345678" as string | null, transliterate = true } = {}) {
  const { world, customer, issued, deliver } = await office();
  const customerId = await customer("K-1", "a@example.com");
  const row = (await world.store.get("customer", { companyId: COMPANY, customerId }))!;
  const company = (await world.store.get("company", { companyId: COMPANY }))!;
  const address = { line1: "Hauptstraße 1", postalCode: "10115", city: "Berlin", country: "DE" };
  await world.store.commit([{ save: { ...row, channel: "sms", phone, address, name: "Ștefan" } }, { save: { ...company, name: "Țiriac „Service“", texts: { transliterate } } }]);
  const { deliveryId, invoiceId } = await issued(customerId);
  const at = (instant: string) => {
    world.now = instant;
    return deliver(deliveryId, instant);
  };
  const another = async () => (await issued(customerId)).deliveryId;
  return { world, at, invoiceId, another, deliver, row: async () => (await rowOfDelivery(world, deliveryId))! };
}

describe("a document by text", () => {
  it("is handed over by day, to the number as networks take it, with a link that opens the dossier", async () => {
    const { world, at, row } = await texting();
    expect(await at(BY_DAY)).toBe("accepted");
    expect(world.mails).toEqual([]);
    expect(world.texted).toHaveLength(1);
    const [{ to, text }] = world.texted as [{ to: string; text: string }];
    expect(to).toBe("+4915112345678");
    expect(text).toMatch(/^Tiriac "Service": Rechnung INV-2026-0001 über 119,00 €, fällig am 4. Februar 2026\. https:\/\/pay\.example\.test\/#\/de\/i\/[\w-]{43}$/);
    await expect(openSession(world, { token: text.split("/").at(-1)!, now: world.now })).resolves.toHaveProperty("sessionToken");
    expect(await row()).toMatchObject({ channel: "sms", state: "accepted", to: ["+4915112345678"] });
  });

  it("keeps nothing that opens anything", async () => {
    const { world, at, row } = await texting();
    await at(BY_DAY);
    const token = world.texted[0]!.text.split("/").at(-1)!;
    expect((await row()).note).toMatch(/^Tiriac "Service": Rechnung INV-2026-0001 .*\. https:\/\/pay\.example\.test\/\.\.\.$/);
    expect(JSON.stringify([...world.store.items.values()])).not.toContain(token);
  });

  it("keeps its letters where the company wants them", async () => {
    const { world, at } = await texting({ transliterate: false });
    await at(BY_DAY);
    expect(world.texted[0]!.text).toMatch(/^Țiriac „Service“: Rechnung /);
    expect(textParts(world.texted[0]!.text).encoding).toBe("ucs-2");
  });

  it("waits at night for the morning, and leaves then, once", async () => {
    const { world, at, row } = await texting();
    expect(await at("2026-01-05T20:30:00.000Z")).toBe("waits-for-morning");
    expect(world.texted).toEqual([]);
    expect(await row()).toMatchObject({ state: "pending", channel: "sms", sendNotBefore: "2026-01-06T07:00:00.000Z", dueAt: "2026-01-06T07:00:00.000Z" });
    expect(await at("2026-01-06T06:59:59.000Z")).toBe("too-early");
    expect(await at("2026-01-06T07:00:00.000Z")).toBe("accepted");
    await at("2026-01-06T07:00:01.000Z");
    expect(world.texted).toHaveLength(1);
  });

  it.each([["12", "not-a-mobile-number"], [null, "no-phone"]])("to the number %s ends visibly, and nothing leaves", async (phone, because) => {
    const { world, at, row } = await texting({ phone });
    expect(await at(BY_DAY)).toBe("failed");
    expect(world.texted).toEqual([]);
    expect(await row()).toMatchObject({ state: "failed", because });
  });

  it("without an answer is unconfirmed and never tried again", async () => {
    const { world, at, row } = await texting();
    let asked = 0;
    world.texts.send = async () => {
      asked += 1;
      return { is: "unconfirmed", detail: "socket hang up" };
    };
    await at(BY_DAY);
    expect(await row()).toMatchObject({ state: "unconfirmed" });
    await at("2026-01-05T12:00:00.000Z");
    expect(asked).toBe(1);
  });
});

describe("texts to one number", () => {
  const EVENING = "2026-01-05T18:00:00.000Z";

  it("are one a day by themselves; the next waits for the morning, and the one after that for the next", async () => {
    const { world, at, another, deliver } = await texting();
    const [second, third] = [await another(), await another()];
    await at(BY_DAY);
    world.now = EVENING;
    expect([await deliver(second, EVENING), await deliver(third, EVENING)]).toEqual(["waits-for-morning", "waits-for-morning"]);
    expect(world.texted).toHaveLength(1);
    const morning = (world.now = "2026-01-06T07:00:00.000Z");
    expect([await deliver(second, morning), await deliver(third, morning)]).toEqual(["accepted", "waits-for-morning"]);
    expect(await rowOfDelivery(world, third)).toMatchObject({ state: "pending", sendNotBefore: "2026-01-07T07:00:00.000Z" });
  });

  it("are one of two that would leave at the same moment", async () => {
    const { world, at, another, deliver } = await texting();
    const second = await another();
    const said = await Promise.all([at(BY_DAY), deliver(second, BY_DAY)]);
    expect(said.toSorted()).toEqual(["accepted", "changed-meanwhile"]);
    expect(world.texted).toHaveLength(1);
    await at(EVENING);
    await deliver(second, EVENING);
    expect(world.texted).toHaveLength(1);
  });

  it("are as many as a person sends by hand", async () => {
    const { world, at, invoiceId, deliver } = await texting();
    await at(BY_DAY);
    const { folder } = await sendInvoice(world, world.actor(), { invoiceId, channel: "sms" });
    expect(await deliver(folder.deliveries.find(({ slot }) => slot !== "first")!.deliveryId, world.now)).toBe("accepted");
    expect(world.texted).toHaveLength(2);
  });

  it("may be tried again on the same day where the service had no time for them", async () => {
    const { world, at, row } = await texting();
    const { send } = world.texts;
    world.texts.send = async () => ({ is: "later", because: "sending-limited", detail: "Throttling" });
    await at(BY_DAY);
    expect((await row()).state).toBe("pending");
    world.texts.send = send;
    expect(await at(EVENING)).toBe("accepted");
  });
});

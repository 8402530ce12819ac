import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../lambdas/domain/access-code.ts";
import type { PostalAddress } from "../../../lambdas/domain/address.ts";
import { newCode, newLink } from "../../../lambdas/use-cases/shared/new-link.ts";
import { openByCode, openSession, visitorOf } from "../../../lambdas/use-cases/portal/open-session.ts";
import { COMPANY, rowOfDelivery } from "../../doubles/memory-world.ts";
import { office } from "../../doubles/office.ts";

const ADDRESS: PostalAddress = { line1: "Dorfstraße 1", postalCode: "1010 ab", city: "Wien", country: "AT" };
const NOW = "2026-01-06T09:00:00.000Z";

/** A letter was sent to a customer with a postcode. */
async function letterSent(address: PostalAddress | null = ADDRESS) {
  const { world, customer, issued } = await office();
  const customerId = await customer("K-1", "a@example.com");
  const { invoiceId, deliveryId } = await issued(customerId);
  const row = (await world.store.get("customer", { companyId: COMPANY, customerId }))!;
  await world.store.commit([{ save: { ...row, address } }]);
  const { head } = (await world.store.invoice(COMPANY, invoiceId))!;
  const delivery = (await rowOfDelivery(world, deliveryId))!;
  const { code, address: qr } = await newCode(world, delivery, "de");
  // Each try from a place of its own, so that none is taken for guessing.
  let places = 0;
  const open = (typed: string, check: string, now = NOW) => openByCode(world, { code: typed, check, now, sources: { reader: `192.0.2.${places++}`, hop: `198.51.100.${places}` } });
  return { world, delivery, code, qr, number: head.number!, customerId, invoiceId, open };
}

const refused = (opening: Promise<unknown>) => expect(opening).rejects.toMatchObject({ kind: "not-found", code: "link-not-found", facts: {} });

describe("the code of a letter", () => {
  it("opens with the postcode, and the session is that customer's", async () => {
    const { world, code, customerId, invoiceId, open } = await letterSent();
    const { sessionToken, link } = await open(code, "1010 AB");
    expect(link).toMatchObject({ companyId: COMPANY, customerId, invoiceId, byCode: true });
    expect((await visitorOf(world, { sessionToken, now: NOW })).link.customerId).toBe(customerId);
  });

  it.each(["1010AB", " 1010-ab ", "1010ab", "1010\u00a0Ab"])("forgives how the postcode is written: %s", async (check) => {
    const { code, open } = await letterSent();
    await expect(open(code, check)).resolves.toHaveProperty("sessionToken");
  });

  it("opens with the number of its document, however that is written", async () => {
    const { code, number, open } = await letterSent();
    for (const check of [number, number.toLowerCase(), number.replaceAll("-", " "), ` ${number} `]) await expect(open(code, check)).resolves.toHaveProperty("sessionToken");
  });

  it("forgives how the code is typed", async () => {
    const { code, open } = await letterSent();
    for (const typed of [code.toLowerCase(), code.replaceAll("-", " "), code.replaceAll("-", ""), code.replaceAll("0", "O").replaceAll("1", "l")]) await expect(open(typed, "1010ab")).resolves.toHaveProperty("sessionToken");
  });

  it("opens again, as often as it is used", async () => {
    const { code, open } = await letterSent();
    await open(code, "1010ab");
    await expect(open(code, "1010ab")).resolves.toHaveProperty("sessionToken");
  });

  it("is in the address that its QR code opens, and nowhere in the rows", async () => {
    const { world, code, qr } = await letterSent();
    expect(qr).toBe(`${world.places.portalUrl}/#/de/c/${code.replaceAll("-", "")}`);
    const rows = JSON.stringify([...world.store.items.values()]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll("-", ""));
  });
});

describe("whatever is wrong is refused alike", () => {
  it.each(["", " ", "-", "1011", "1010", "1010abc", "Wien", "K-1", "undefined", "null", "[object Object]", "١٠١٠", "😀"])("with the check “%s”", async (check) => {
    const { code, open } = await letterSent();
    await refused(open(code, check));
  });

  it.each(["", "7K2M", "0000-0000-0000-0000", "UUUU-UUUU-UUUU-UUUU", "__proto__", "💥".repeat(8)])("with the code “%s”", async (code) => {
    const { open } = await letterSent();
    await refused(open(code, "1010ab"));
  });

  it("with one character of the code wrong", async () => {
    const { code, open } = await letterSent();
    await refused(open((code.startsWith("2") ? "3" : "2") + code.slice(1), "1010ab"));
  });

  it("with the postcode of somebody else, or the number of another document", async () => {
    const one = await letterSent();
    await refused(one.open(one.code, "10115"));
    await refused(one.open(one.code, `${one.number}0`));
  });

  it("with the code of another installation", async () => {
    const [one, other] = [await letterSent(), await letterSent()];
    await refused(one.open(other.code, "1010ab"));
  });

  it("when the customer has no address: an empty check is none", async () => {
    const { code, number, open } = await letterSent(null);
    for (const check of ["", " ", "null", "undefined"]) await refused(open(code, check));
    await expect(open(code, number)).resolves.toHaveProperty("sessionToken");
  });

  it("when the address has no postcode", async () => {
    const { code, open } = await letterSent({ ...ADDRESS, postalCode: "" });
    for (const check of ["", "-"]) await refused(open(code, check));
  });

  it("when the code was revoked or has expired", async () => {
    const { world, code, open } = await letterSent();
    await refused(open(code, "1010ab", "2027-12-31T00:00:00.000Z"));
    const { link } = await open(code, "1010ab");
    await world.store.commit([{ save: { ...link, revokedAt: NOW } }]);
    await refused(open(code, "1010ab"));
  });

  it("when a link's token is typed as a code, or a code used as a token", async () => {
    const { world, delivery, code, open } = await letterSent();
    const token = (await newLink(world, delivery, "de")).split("/").at(-1)!;
    await expect(openSession(world, { token, now: NOW })).resolves.toHaveProperty("sessionToken");
    await refused(open(token, "1010ab"));
    await refused(openSession(world, { token: code, now: NOW }));
    await refused(openSession(world, { token: code.replaceAll("-", ""), now: NOW }));
    await refused(openSession(world, { token: `code ${code.replaceAll("-", "")}`, now: NOW }));
  });

  it("after as many readings as a code that opens, so that the time tells nothing", async () => {
    const { world, code, open } = await letterSent();
    let readings = 0;
    const { get } = world.store;
    world.store.get = ((...asked: Parameters<typeof get>) => {
      if (asked[0] !== "secret") readings += 1;
      return get.apply(world.store, asked);
    }) as typeof get;
    const counted = async (typed: string, check: string) => {
      readings = 0;
      await open(typed, check).catch(() => null);
      return readings;
    };
    const right = await counted(code, "1010ab");
    expect(right).toBe(5);
    for (const [typed, check] of [[code, "1"], ["7K2M", "1010ab"], [blocksOf("0".repeat(16)), "1010ab"], ["", ""]] as const) expect(await counted(typed, check)).toBe(right);
  });
});

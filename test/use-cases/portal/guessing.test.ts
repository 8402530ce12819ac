import { beforeEach, describe, expect, it } from "vitest";
import { accessCodeFrom } from "../../../lambdas/domain/access-code.ts";
import type { Sources } from "../../../lambdas/use-cases/shared/guessing.ts";
import { newCode } from "../../../lambdas/use-cases/shared/new-link.ts";
import { openByCode } from "../../../lambdas/use-cases/portal/open-session.ts";
import { COMPANY, rowOfDelivery } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";

/** GUESSES=100000 for as many as the proof wants. */
const GUESSES = Number(process.env["GUESSES"] ?? 2_000);
const START = Date.parse("2026-01-06T09:00:00.000Z");
const at = (ms: number): string => new Date(START + ms).toISOString();

let o: Office;
let code: string;
beforeEach(async () => {
  o = await office();
  const customerId = await o.customer("K-1", "a@example.com");
  const { deliveryId } = await o.issued(customerId);
  const row = (await o.world.store.get("customer", { companyId: COMPANY, customerId }))!;
  await o.world.store.commit([{ save: { ...row, address: { line1: "Dorfstraße 1", postalCode: "1010", city: "Wien", country: "AT" } } }]);
  ({ code } = await newCode(o.world, (await rowOfDelivery(o.world, deliveryId))!, "de"));
});

const from = (n: number): Sources => ({ reader: `203.0.113.${n}`, hop: `198.51.100.${n}` });
const said = (typed: string, sources: Sources, { check = "1010", ms = 0 } = {}): Promise<string> =>
  openByCode(o.world, { code: typed, check, now: at(ms), sources }).then(() => "open", (error: { code: string }) => error.code);
const guess = (n: number): string => accessCodeFrom(o.world.ids.hash(`guess ${n}`));

describe("guessing the code of a letter (R17)", () => {
  it(`${GUESSES} times, from hundreds of places, opens nothing, and whoever has the letter is not hindered`, async () => {
    const answers = new Map<string, number>();
    for (let n = 0; n < GUESSES; n++) {
      const answer = await said(guess(n), from(n % 200), { ms: n * 100 });
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect(answers.get("open")).toBeUndefined();
    expect((answers.get("link-not-found") ?? 0) + (answers.get("too-many-tries") ?? 0)).toBe(GUESSES);
    expect(await said(code, from(250), { ms: GUESSES * 100 })).toBe("open");
  }, 600_000);

  it("from one place is looked at thirty times in an hour, then not even when it is right; in the next hour again", async () => {
    const answers: string[] = [];
    for (let n = 0; n < 40; n++) answers.push(await said(guess(n), from(1), { ms: n * 1_000 }));
    expect(answers.filter((answer) => answer === "link-not-found")).toHaveLength(30);
    expect(await said(code, from(1), { ms: 50_000 })).toBe("too-many-tries");
    expect(await said(code, from(2), { ms: 50_000 })).toBe("open");
    expect(await said(code, from(1), { ms: 3_600_000 })).toBe("open");
  });

  it("with the right code and wrong postcodes ends after five, for a quarter of an hour, there and nowhere else", async () => {
    for (let n = 0; n < 5; n++) expect(await said(code, from(1), { check: `200${n}`, ms: n * 1_000 })).toBe("link-not-found");
    expect(await said(code, from(1), { ms: 6_000 })).toBe("too-many-tries");
    expect(await said(code, from(2), { ms: 6_000 })).toBe("open");
    expect(await said(code, from(1), { ms: 16 * 60_000 })).toBe("open");
  });

  it("under made-up addresses ends at the one that handed them on, with more patience", async () => {
    const answers: string[] = [];
    for (let n = 0; n < 320; n++) answers.push(await said(guess(n), { reader: `10.0.${n}.1`, hop: "198.51.100.7" }, { ms: n * 1_000 }));
    expect(answers.filter((answer) => answer === "link-not-found")).toHaveLength(300);
  });

  it("leaves no address behind, only keyed hashes", async () => {
    await said(guess(1), from(7));
    expect(JSON.stringify([...o.world.store.items.values()])).not.toContain("203.0.113.7");
  });
});

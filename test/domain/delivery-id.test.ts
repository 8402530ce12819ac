import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryIdOf, placeOfDelivery } from "../../lambdas/domain/delivery-id.ts";

const letters = (alphabet: string, bounds: { minLength: number; maxLength: number }) => fc.string({ unit: fc.constantFrom(...alphabet), ...bounds });
const ulid = letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ", { minLength: 26, maxLength: 26 });
const slot = letters("abcdefghijklmnopqrstuvwxyz0123456789", { minLength: 1, maxLength: 32 });
const GOOD = "dlv_inv01JGFJJZ00000000000000000B_first";

describe("the id of a delivery", () => {
  it("leads back to its invoice and slot, whatever they are (P12)", () => {
    fc.assert(fc.property(ulid, slot, (id, name) => {
      expect(placeOfDelivery(deliveryIdOf(`inv_${id}`, name))).toEqual({ ownerId: `inv_${id}`, slot: name });
    }), { numRuns: 10_000 });
  });

  it.each(["inv", "est", "cn", "stm", "cus", "thr_u"])("leads back to an owner whose id begins with %s", (prefix) => {
    const ownerId = prefix.includes("_") ? `${prefix}01JGFJJZ00000000000000000B` : `${prefix}_01JGFJJZ00000000000000000B`;
    expect(placeOfDelivery(deliveryIdOf(ownerId, "first"))).toEqual({ ownerId, slot: "first" });
  });

  it("is another one for every other invoice or slot", () => {
    fc.assert(fc.property(ulid, slot, ulid, slot, (a, x, b, y) => (deliveryIdOf(`inv_${a}`, x) === deliveryIdOf(`inv_${b}`, y)) === (a === b && x === y)), { numRuns: 10_000 });
  });

  it.each([
    ["nothing", ""], ["another kind of id", "inv_01JGFJJZ00000000000000000B"], ["no slot", "dlv_inv01JGFJJZ00000000000000000B"], ["an empty slot", "dlv_inv01JGFJJZ00000000000000000B_"],
    ["one letter too few", GOOD.replace("B_", "_")], ["one letter too many", GOOD.replace("B_", "BB_")], ["small letters", GOOD.toLowerCase()], ["no kind of owner", GOOD.replace("inv", "")], ["an unknown kind of owner", GOOD.replace("inv", "pay")], ["letters that ULIDs leave out", GOOD.replace("B_", "I_")],
    ["a slot in capitals", "dlv_inv01JGFJJZ00000000000000000B_FIRST"], ["a key of another row", "dlv_inv01JGFJJZ00000000000000000B_first#D"], ["a line end behind it", `${GOOD}\n`],
    ["something before it", ` ${GOOD}`], ["a slot of 33 letters", `dlv_inv01JGFJJZ00000000000000000B_${"a".repeat(33)}`],
  ])("is refused with %s", (_, id) => expect(placeOfDelivery(id)).toBeNull());

  it("is never found in any other text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => placeOfDelivery(text) === null || /^dlv_(inv|est|cn|stm|cus|thru)[0-9A-Z]{26}_[a-z0-9]{1,32}$/.test(text)), { numRuns: 10_000 });
  });
});

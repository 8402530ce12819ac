import { beforeAll, describe, expect, it } from "vitest";
import type { Counted } from "../../bench/count-invoices.ts";
import { measureCounts, P16, table } from "../../bench/counts.ts";

let counted: Counted;
beforeAll(async () => {
  counted = await measureCounts(10);
});

describe("one invoice of ten lines from draft to paid (P16)", () => {
  it.each(P16)("takes at most $most $called", ({ name, most }) => expect(counted.perInvoice[name], table(counted).join("\n")).toBeLessThanOrEqual(most));
  it("is mailed exactly once, with its PDF stored exactly once", () => expect(counted.perInvoice).toMatchObject({ mails: 1, puts: 1 }));
});

import { expect, it } from "vitest";
import { grown, measureGrowth } from "../../bench/growth.ts";

it("pages, mails and sweeps ask the table as often with many invoices as with few", async () => {
  expect(grown(await measureGrowth(200, 1_000))).toEqual([]);
});

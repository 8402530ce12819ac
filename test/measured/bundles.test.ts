import { describe, expect, it } from "vitest";
import { readBundles } from "../../bench/bundles.ts";
import { functionRows } from "../../lib/functions.ts";
import { below } from "../law/sources.ts";

const bundles = await readBundles();

describe("what a function carries (decisions 22, P13)", () => {
  it("is known of every function", () => expect(bundles.map(({ name }) => name).sort()).toEqual(functionRows.map(([name]) => name as string).sort()));
  it.each(bundles)("$name has at most $most KB", ({ kilobytes, most }) => expect(kilobytes).toBeLessThanOrEqual(most));
  it.each(bundles)("$name has no foreign sentences, no font decoder and no credentials of other places", ({ unwanted }) => expect(unwanted).toEqual([]));
  it("takes zod as a whole name, so that what is not used can be left out", () =>
    expect(below("lambdas/").filter(({ text }) => /from "zod/.test(text) && !/import (type )?\* as z from "zod(\/mini)?";/.test(text)).map(({ path }) => path)).toEqual([]));
});

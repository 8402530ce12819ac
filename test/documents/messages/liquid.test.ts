import { describe, expect, it } from "vitest";
import { liquid, parsed } from "../../../lambdas/documents/messages/liquid.ts";

describe("Liquid as companies get it", () => {
  it("parses each text once, however many mails are made of it (P11)", () => {
    const first = parsed("Hello {{ customer.name }}");
    for (let n = 0; n < 100; n++) expect(parsed("Hello {{ customer.name }}")).toBe(first);
  });

  it("forgets when too many texts came by, and goes on", () => {
    const first = parsed("first {{ link }}");
    for (let n = 0; n < 600; n++) parsed(`text ${n}`);
    expect(parsed("first {{ link }}")).not.toBe(first);
  });

  it("has no tag that loops or reads files, and no filter beyond words", () => {
    expect(Object.keys(liquid.tags).sort()).toEqual(["assign", "capture", "case", "comment", "if", "raw", "unless"]);
    for (const name of ["date", "sha256", "json", "where_exp", "split"]) expect(Object.keys(liquid.filters)).not.toContain(name);
  });
});

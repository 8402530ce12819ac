import { describe, expect, it } from "vitest";
import { readDecimal, writeDecimal } from "../../../web/console/invoices/form/typed-decimal.ts";

describe("a number typed by a person", () => {
  it.each([
    ["1,5", "de", "1.5"], ["1.5", "de", "1.5"], ["1.234", "de", "1234"], ["1.234,5", "de", "1234.5"], ["1 234,5", "fr", "1234.5"], ["1,234.5", "en-GB", "1234.5"], ["1,234", "en-GB", "1234"],
    ["0,125", "ro", "0.125"], ["-2", "nl", "-2"], ["19 %", "de", "19"], [",5", "de", "0.5"],
  ])("%s in %s is %s", (typed, locale, expected) => expect(readDecimal(typed, locale)).toBe(expected));

  it.each(["", "abc", "1.2.3", "1,2,3", "1.23,4.5", "1e3", "--1"])("%j has no single meaning", (typed) => expect(readDecimal(typed, "de")).toBeUndefined());

  it("is written as the locale writes it and reads back the same", () => {
    for (const locale of ["en-GB", "de", "fr", "ro", "nl"]) expect(readDecimal(writeDecimal("1234.125", locale), locale)).toBe("1234.125");
  });
});

import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const lines = (text: string): number => text.split("\n").length;
/** Tables of words and prices may be longer. */
const TABLES = /words|problems\/|prices\.ts|currencies\.ts|functions\.ts/;

describe("files that are seen at a glance", () => {
  it("have at most 200 lines", () => expect(sources.filter(({ path, text }) => lines(text) > 200 && !TABLES.test(path)).map(({ path, text }) => `${path} ${lines(text)}`)).toEqual([]));
  it("have a median of at most 60 lines", () => {
    const sorted = sources.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });
});

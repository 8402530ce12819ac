import { describe, expect, it } from "vitest";
import { below, sources } from "./sources.ts";

const where = (folder: string, word: RegExp, except: RegExp): string[] => below(folder).filter(({ path, text }) => word.test(text) && !except.test(path)).map(({ path }) => path);

describe("words that have one home", () => {
  it("the environment is read by the edge only", () => expect(where("lambdas/", /process\.env/, /edge\/real-world\.ts$/)).toEqual([]));
  it("the time of day comes from the clock", () => expect(where("lambdas/", /new Date\(\)|Date\.now\(/, /adapters\/(clock|pdf\/printer)\.ts$/)).toEqual([]));
  it("chance comes from the ids", () => expect(where("lambdas/", /Math\.random|randomBytes|randomUUID/, /adapters\/ids\//)).toEqual([]));
  it("key names of the table stand in its adapter", () => expect(where("lambdas/", /\b(listPk|duePk|partyPk|findPk)\b/, /adapters\/store\//)).toEqual([]));
  it("types are not talked away", () => expect(sources.filter(({ text }) => /\bas any\b(?! [a-zA-Z])|@ts-ignore|@ts-nocheck|@ts-expect-error/.test(text)).map(({ path }) => path)).toEqual([]));
  it("nothing is left for later", () => expect(sources.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ path }) => path)).toEqual([]));
  it("no default exports but where a tool asks for one", () =>
    expect(sources.filter(({ path, text }) => /^export default/m.test(text) && !/vite\.config\.ts$/.test(path)).map(({ path }) => path)).toEqual([]));
});

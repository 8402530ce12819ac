import { expect, it } from "vitest";
import { files, sources } from "./sources.ts";
import { readFileSync } from "node:fs";

/** Files that something other than an import starts. */
const ENTRIES = /^(bin\/[^/]+\.ts|lib\/strip-fonts\.ts|lambdas\/handlers\/[^/]+\.ts|web\/[^/]+\/(vite\.config\.ts|main\.tsx?)|lib\/local\/lambda\/.*\.ts)$|\.d\.ts$/;

it("every file is imported by some file, or is where something starts", () => {
  const tests = files.filter((path) => /^(test|bench)\/.*\.ts$/.test(path)).map((path) => readFileSync(path, "utf8")).join("\n");
  const imported = new Set(sources.flatMap(({ imports }) => imports));
  const loose = sources.filter(({ path }) => !imported.has(path) && !ENTRIES.test(path) && !tests.includes(path.split("/").slice(1).join("/")));
  expect(loose.map(({ path }) => path)).toEqual([]);
});

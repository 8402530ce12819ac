import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lambdas/domain/languages.ts";
import { problemSentence } from "../../lambdas/documents/problems/problem-sentence.ts";
import { EN } from "../../lambdas/documents/problems/en.ts";
import { below } from "./sources.ts";

const text = below("lambdas/").map((source) => source.text).join("\n");
const codes = [
  ...[...text.matchAll(/refusal(?:<[^>]*>)?\(\s*"[a-z-]+",\s*"([a-z0-9-]+)"/g)].map(([, code]) => code!),
  ...[...text.matchAll(/\bcode: "([a-z0-9-]+)"/g)].map(([, code]) => code!),
  ...[...text.matchAll(/refine\([^\n]*"([a-z]+(?:-[a-z0-9]+)+)"\)/g)].map(([, code]) => code!),
];

describe("every code", () => {
  it.each([...new Set(codes)].sort())("%s has its sentence", (code) => expect(Object.keys(EN)).toContain(code));
  it.each(LANGUAGES.filter((language) => language !== "en"))("is said in %s in other words than in English", (language) => {
    const same = Object.keys(EN).filter((code) => problemSentence(code, language, {}) === problemSentence(code, "en", {}));
    expect(same).toEqual([]);
  });
});

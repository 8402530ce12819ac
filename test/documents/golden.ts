import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares a text with the one that was looked at and kept; `npm run golden` keeps new ones. */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`goldens/${name}`, import.meta.url));
  if (process.env["GOLDEN"]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} was never kept: run npm run golden and look at it`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { brokenProducts, sharedProduct } from "./product.ts";

const logs = join(".local", new URL(sharedProduct().url).port, "logs");

/** What functions have logged as mistakes of their own. */
const bugs = (): string[] => readdirSync(logs).flatMap((name) => readFileSync(join(logs, name), "utf8").split("\n").filter((line) => line.includes('"event":"bug"')));

let before = 0;
beforeAll(() => {
  before = bugs().length;
});

// A function that asks for what its role does not allow, or that stumbles over itself, is a defect, whatever the journey
// was about. Where calls were made to fail, stumbling is right.
afterAll(async () => {
  const product = sharedProduct();
  const { denied } = await product.local<{ denied: object[] }>("GET", "meter");
  expect(denied).toEqual([]);
  if (!brokenProducts.has(product.url)) expect(bugs().slice(before)).toEqual([]);
});

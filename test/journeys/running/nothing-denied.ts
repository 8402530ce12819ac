import { afterAll, expect } from "vitest";
import { sharedProduct } from "./product.ts";

// A function that asks for what its role does not allow is a defect, whatever the journey was about.
afterAll(async () => {
  const { denied } = await sharedProduct().local<{ denied: object[] }>("GET", "meter");
  expect(denied).toEqual([]);
});

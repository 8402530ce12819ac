import { beforeEach, describe, expect, it } from "vitest";
import { readOnce } from "../../../lambdas/handlers/edge/read-once.ts";
import { found } from "../../../lambdas/use-cases/shared/not-found.ts";
import { COMPANY, memoryWorld, type MemoryWorld } from "../../doubles/memory-world.ts";

let world: MemoryWorld;
let reads: string[];
beforeEach(async () => {
  world = await memoryWorld({ name: "Alpha" });
  reads = [];
  const get = world.store.get.bind(world.store);
  world.store.get = (type, key) => {
    reads.push(type);
    return get(type, key);
  };
});

const company = { companyId: COMPANY };

describe("the world of one request", () => {
  it("reads the company once, however often it is asked for, at the same time too", async () => {
    const { store } = readOnce(world);
    await Promise.all([store.get("company", company), store.get("company", company)]);
    await store.get("company", company);
    expect(reads).toEqual(["company"]);
  });

  it("reads what is not a setting each time", async () => {
    const { store } = readOnce(world);
    for (let n = 0; n < 2; n++) await store.get("counter", { ...company, series: "invoice#2026" });
    expect(reads).toEqual(["counter", "counter"]);
  });

  it("reads a setting anew after a change of it, also when somebody else was faster", async () => {
    const { store } = readOnce(world);
    const alpha = found(await store.get("company", company), "company");
    await world.store.commit([{ save: { ...alpha, name: "Beta" } }]);
    await expect(store.commit([{ save: { ...alpha, name: "Gamma" } }])).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await store.get("company", company)).toMatchObject({ name: "Beta" });
  });

  it("keeps no failure", async () => {
    const calm = world.store.get;
    const { store } = readOnce(world);
    world.store.get = () => Promise.reject(new Error("busy"));
    await expect(store.get("company", company)).rejects.toThrow("busy");
    world.store.get = calm;
    expect(await store.get("company", company)).toMatchObject({ name: "Alpha" });
  });

  it("remembers nothing of another request", async () => {
    await readOnce(world).store.get("company", company);
    await readOnce(world).store.get("company", company);
    expect(reads).toEqual(["company", "company"]);
  });
});

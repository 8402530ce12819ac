import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import type { ImportFile } from "../../lambdas/domain/import-file.ts";
import { COMPANY, type MemoryWorld } from "../doubles/memory-world.ts";
import { WAYS, workedOff, type Cut } from "./world/cut-runs.ts";
import { openDesk } from "./world/desk.ts";
import { csv, rowsOf } from "./world/drop-folder.ts";

type Kind = "customers" | "invoices";
const keyOf = (kind: Kind): string => `in/${COMPANY}/${kind}/cut.csv`;

let prepared: MemoryWorld["store"]["items"] | undefined;

/** A world in which the file has been dropped, and the rows of `prepare` stand. */
async function before(kind: Kind, content: string): Promise<MemoryWorld> {
  prepared ??= await prepare();
  const { world } = await openDesk();
  world.store.items.clear();
  for (const [place, item] of prepared) world.store.items.set(place, structuredClone(item));
  world.dropped.set(keyOf(kind), Buffer.from(content));
  return world;
}

/** A company with customers, two of whom owe something, and with invoices that go out by themselves. */
async function prepare(): Promise<MemoryWorld["store"]["items"]> {
  const { world } = await openDesk({ imports: { invoicesArrive: "issued", mailGuard: 100_000 } });
  await world.store.commit([{ save: { ...templateOf("invoice", COMPANY, null), autoSend: true } }]);
  const drop = async (of: Kind, text: string): Promise<void> => {
    world.dropped.set(keyOf(of), Buffer.from(text));
    await workedOff(world, keyOf(of), []);
  };
  await drop("customers", csv(["customer number", "name", "email"], ["K-0", "Zero", ""], ["K-1", "One", "one@example.net"], ["K-2", "Two", ""]));
  await drop("invoices", csv(["number", "customer number", "invoice date", "due date", "amount"], ["OLD-0", "K-0", "2026-01-01", "2026-02-01", "5.00"], ["OLD-1", "K-1", "2026-01-01", "2026-02-01", "5.00"]));
  return world.store.items;
}

/** Everything that is kept, without instants and without how often the progress was. */
function state(world: MemoryWorld): unknown {
  const rows = [...world.store.items.values()].filter(({ type }) => type !== "secret").map(({ version, ...item }) => (item["type"] === "import-file" ? item : { version, ...item }));
  const text = JSON.stringify(rows.sort((a, b) => (`${String((a as never)["pk"])} ${String((a as never)["sk"])}` < `${String((b as never)["pk"])} ${String((b as never)["sk"])}` ? -1 : 1)));
  return JSON.parse(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "then"));
}

const counts = (world: MemoryWorld): Pick<ImportFile, "state" | "rowsRead" | "rowsApplied" | "rowsRejected" | "rowsSkipped">[] =>
  rowsOf<ImportFile>(world, "import-file").filter(({ key }) => key?.endsWith("cut.csv")).map(({ state: ended, rowsRead, rowsApplied, rowsRejected, rowsSkipped }) => ({ state: ended, rowsRead, rowsApplied, rowsRejected, rowsSkipped }));

const CUSTOMERS = csv(
  ["customer number", "name", "email"],
  ["K-0", "Zero again", "zero@example.net"], ["K-1", "One", "one@example.net"], ["K-2", "Two again", ""], ["N-1", "New", ""], ["N-1", "Newer", ""], ["", "Nobody", ""], ["K-0", "Zero at last", "nonsense"],
  ["customer number", "name", "email"], ["K-1", "One more", ""], ["N-2", '"never closed', ""], ["N-3", "Three", "x@y"], ["K-0", "Zero", "zero@example.net"], ["N-4", "Four", ""], ["N-5", "Five", ""],
);
const INVOICES = csv(
  ["number", "customer number", "invoice date", "due date", "amount", "currency"],
  ["R-1", "K-0", "2026-01-01", "2026-02-01", "1.00", ""], ["R-2", "K-9", "2026-01-01", "2026-02-01", "1.00", ""], ["R-3", "K-1", "2026-01-01", "2025-02-01", "1.00", ""], ["R-1", "K-0", "2026-01-01", "2026-02-01", "1.00", ""],
  ["R-1", "K-0", "2026-01-01", "2026-02-01", "2.00", ""], ["R-4", "K-1", "2026-01-01", "2026-02-01", "x", ""], ["OLD-0", "K-0", "2026-01-01", "2026-02-01", "5.00", ""], ["R-5", "K-2", "2026-01-01", "2026-02-01", "1.5", "JPY"], ["R-6", "K-2", "2026-03-01", "2026-04-01", "0.00", ""], ["R-7", "K-2", "2026-01-01", "2026-02-01", "7.00", "USD"],
);

describe("an import that is cut", () => {
  it.each([["customers", CUSTOMERS], ["invoices", INVOICES]] as const)("at any call of the store, in any way, ends as if it had not been: %s", async (kind, content) => {
    const uncut = await before(kind, content);
    const { calls } = await workedOff(uncut, keyOf(kind), []);
    expect(calls).toHaveLength(2);
    const expected = state(uncut);
    expect(counts(uncut).at(-1)!.rowsRead).toBeGreaterThan(9);
    for (const way of WAYS.filter((one) => one !== "busy")) {
      for (const [attempt, most] of calls.entries()) {
        for (let call = 1; call <= most; call++) {
          const world = await before(kind, content);
          const cuts: Cut[] = [];
          cuts[attempt] = { call, way };
          await workedOff(world, keyOf(kind), cuts);
          expect(counts(world), `${way} at call ${call} of attempt ${attempt}`).toEqual(counts(uncut));
          expect(state(world), `${way} at call ${call} of attempt ${attempt}`).toEqual(expected);
        }
      }
    }
  });

  const numbers = fc.constantFrom("K-0", "K-1", "K-2", "N-1", "N-2", "N-3", "", "N-4", "customer number");
  const row = fc.tuple(fc.oneof(numbers, fc.nat(400).map((n) => `M-${n}`)), fc.constantFrom("A", "B", "C", "name"), fc.constantFrom("", "a@example.net", "nonsense", "email"));
  const cut: fc.Arbitrary<Cut> = fc.record({ call: fc.integer({ min: 1, max: 500 }), way: fc.constantFrom(...WAYS) });

  it("several times, and out of time after every hundred rows, ends as if it had not been (generated, I26)", () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 90, maxLength: 320 }), fc.array(cut, { maxLength: 6 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), async (rows, cuts, time) => {
        const content = csv(["customer number", "name", "email"], ...rows);
        const uncut = await before("customers", content);
        await workedOff(uncut, keyOf("customers"), []);
        const world = await before("customers", content);
        let asked = 0;
        await workedOff(world, keyOf("customers"), cuts, () => time[asked++ % time.length]!);
        expect(counts(world)).toEqual(counts(uncut));
        expect(state(world)).toEqual(state(uncut));
        const last = counts(world).at(-1)!;
        expect(last.rowsRead).toBe(last.rowsApplied + last.rowsRejected + last.rowsSkipped);
      }),
      { numRuns: 25 },
    ));

  it("because there is no time after any hundred rows goes on, and on, to its end", async () => {
    const content = csv(["customer number", "name"], ...Array.from({ length: 950 }, (_, n) => [`L-${n}`, `Name ${n}`]));
    const world = await before("customers", content);
    const { attempts } = await workedOff(world, keyOf("customers"), [], () => false);
    expect(attempts).toBe(11);
    expect(counts(world).at(-1)).toEqual({ state: "done", rowsRead: 950, rowsApplied: 950, rowsRejected: 0, rowsSkipped: 0 });
  });

  it("by its own double, both running at once, ends as if there had been one", async () => {
    const uncut = await before("customers", CUSTOMERS);
    await workedOff(uncut, keyOf("customers"), []);
    const world = await before("customers", CUSTOMERS);
    await Promise.all([1, 2, 3].map(() => workedOff(world, keyOf("customers"), [])));
    expect(counts(world)).toEqual(counts(uncut));
    expect(rowsOf(world, "customer").length).toBe(rowsOf(uncut, "customer").length);
    expect(rowsOf(world, "import-fault").length).toBe(rowsOf(uncut, "import-fault").length);
  });
});

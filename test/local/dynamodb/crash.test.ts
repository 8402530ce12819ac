import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createDynamodb } from "../../../lib/local/dynamodb/service.ts";
import { fakeCloud, make } from "../doubles/cloud.ts";
import { call } from "./direct.ts";
import { ledger } from "./ledger.ts";

type Attributes = Record<string, { S?: string; N?: string }>;

const directory = mkdtempSync(join(tmpdir(), "crash-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const { TableName } = ledger;
const lanes = [0, 1, 2, 3];
const child = join(import.meta.dirname, "crash-child.ts");
const pauses = [3, 17, 41, 88, 140, 9, 63, 27];

/** Runs the child until so many milliseconds after its first answer; then kills it. Says what was answered by lane. */
async function runAndKill(afterMs: number): Promise<Map<number, number>> {
  const running = spawn(process.execPath, [child, directory], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let killing: NodeJS.Timeout | undefined;
  running.stdout.on("data", (part) => {
    output += part;
    killing ??= setTimeout(() => running.kill("SIGKILL"), afterMs);
  });
  const [, signal] = await new Promise<[number | null, string | null]>((resolve) => running.on("close", (code, by) => resolve([code, by])));
  expect(signal).toBe("SIGKILL");
  const lines = output.split("\n").slice(0, -1).map((line) => line.split(" ").map(Number));
  return new Map(lines.map(([lane = 0, n = 0]) => [lane, n]));
}

/** What is kept: the items of each lane, and the index rows. */
async function look(): Promise<{ lanes: Attributes[][]; due: Attributes[]; heads: Attributes[] }> {
  const service = createDynamodb(fakeCloud(directory));
  await make(service, "AWS::DynamoDB::GlobalTable", ledger);
  const all = async (name: string, value: string, IndexName?: string) => {
    const query = { TableName, IndexName, KeyConditionExpression: `${name} = :p`, ExpressionAttributeValues: { ":p": { S: value } } };
    return (await call<{ Items: Attributes[] }>(service, "Query", query)).Items;
  };
  const found = { lanes: await Promise.all(lanes.map((lane) => all("pk", `lane-${lane}`))), due: await all("duePk", "DUE", "due"), heads: await all("duePk", "HEAD", "due") };
  await service.close();
  return found;
}

const namesOf = (items: Attributes[]) => items.map((item) => `${item.pk?.S} ${item.sk?.S} ${item.dueSk?.S}`).sort();
const isHead = (item: Attributes) => item.sk?.S === "head";

describe("A process that is killed amid transactions", () => {
  it(`leaves all or none of each, item by item and row by row, ${pauses.length} times over`, async () => {
    const last = lanes.map(() => 0);
    for (const afterMs of pauses) {
      const answered = await runAndKill(afterMs);
      const kept = await look();
      for (const lane of lanes) {
        const items = kept.lanes[lane] ?? [];
        const n = Number(items.find(isHead)?.n?.N ?? 0);
        // Whatever was answered is there; one more may have been under way.
        expect(n - (answered.get(lane) ?? last[lane] ?? 0)).toBeOneOf([0, 1]);
        const group = items.filter((item) => !isHead(item));
        expect(group.map((item) => item.sk?.S)).toEqual(n > 0 ? [0, 1, 2, 3, 4].map((member) => `tx-${n}-${member}`) : []);
        last[lane] = n;
      }
      const items = kept.lanes.flat();
      expect(namesOf(kept.due)).toEqual(namesOf(items.filter((item) => !isHead(item))));
      expect(namesOf(kept.heads)).toEqual(namesOf(items.filter(isHead)));
    }
    expect(last.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(pauses.length);
  }, 60_000);
});

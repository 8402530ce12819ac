import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionRows } from "../../lib/functions.ts";

const rows = readFileSync("lambdas/README.md", "utf8").split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split("|").map((cell) => cell.trim()));
/** Rows of the table of ways: when, handler, use case, writes, and then. */
const ways = rows.filter((cells) => cells.length === 7 && cells[2] !== "Handler" && !cells[2]!.startsWith("-"));

describe("the table of ways", () => {
  it.each(functionRows.map(([name]) => name))("has a row for the function %s, and a handler stands behind it", (name) => {
    expect(ways.some((cells) => cells[2] === `\`${name}\``)).toBe(true);
    expect(readdirSync("lambdas/handlers")).toContain(`${name}.ts`);
  });

  it("names no handler that the stacks do not make", () => {
    const made = functionRows.map(([name]) => `\`${name}\``);
    expect(ways.map((cells) => cells[2]).filter((name) => !made.includes(name as `\`${string}\``))).toEqual([]);
  });

  it.each(functionRows.flatMap(([name, { trigger }]) => (trigger.kind === "http" ? trigger.routes.map(({ route }) => [route, name] as const) : [])))("shows the route %s at %s", (route, name) => {
    expect(ways.some((cells) => cells[2] === `\`${name}\`` && cells[1]!.includes(`\`${route}\``))).toBe(true);
  });

  it.each(functionRows.flatMap(([name, { trigger }]) => (trigger.kind === "queue" ? [[trigger.queue, name] as const] : [])))("shows the queue %s at %s", (queue, name) => {
    expect(ways.some((cells) => cells[2] === `\`${name}\`` && cells[1]!.includes(`queue \`${queue}\``))).toBe(true);
  });
});

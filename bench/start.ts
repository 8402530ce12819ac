/** P12: what it takes to load a function's module, against a handler bundled with esbuild's defaults; fresh processes in turn. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundlePaths } from "../lib/bundle.ts";

const ROUNDS = 15;
const MOST = 0.52;
const GOAL = 0.49;
/** The function whose duties are the anchor's: table, validation, middy. */
const HELD = "portal-api";
const SHOWN = ["sweep", "portal-api", "console-api", "deliver"];

/** A handler as the packages' own pages write it. */
const ANCHOR = `
import middy from "@middy/core";
import { z } from "zod";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const input = z.object({ id: z.string().min(1), amount: z.number().int() });
const commands = { get: GetCommand, put: PutCommand, query: QueryCommand, write: TransactWriteCommand };
export const handler = middy().handler(async (event) => client.send(new commands[event.way](input.parse(event.body))));
`;

const environment = { PATH: process.env["PATH"], AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x", TABLE: "t" };

/** Processor milliseconds that loading a module takes in a new process: unlike the clock's, hardly touched by what else runs. */
function loadMs(file: string): number {
  const script = `const from = process.cpuUsage(); require(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000);`;
  return Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8", env: environment }));
}

async function anchorIn(directory: string): Promise<string> {
  const outfile = join(directory, "anchor.cjs");
  writeFileSync(join(directory, "anchor.mjs"), ANCHOR);
  await build({ entryPoints: [join(directory, "anchor.mjs")], outfile, bundle: true, platform: "node", minify: true, nodePaths: [resolve("node_modules")], logLevel: "error" });
  return outfile;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const directory = mkdtempSync(resolve(".build", "start-"));
try {
  const files = new Map([["anchor", await anchorIn(directory)], ...SHOWN.map((name) => [name, resolve(bundlePaths.functions, name, "index.cjs")] as const)]);
  const taken = new Map([...files.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) for (const [name, file] of files) taken.get(name)!.push(loadMs(file));
  const anchor = taken.get("anchor")!;
  console.log(`esbuild's defaults ${median(anchor).toFixed(0)} ms (median of ${ROUNDS})`);
  for (const name of SHOWN) {
    const ratio = median(taken.get(name)!.map((ms, round) => ms / anchor[round]!));
    const verdict = name !== HELD ? "" : ratio <= GOAL ? `, at most ${MOST}: goal` : ratio <= MOST ? `, at most ${MOST}: holds` : `, at most ${MOST}: FAILS`;
    console.log(`${name.padEnd(14)}${median(taken.get(name)!).toFixed(0).padStart(5)} ms, ratio ${ratio.toFixed(2)}${verdict}`);
    if (name === HELD && ratio > MOST) process.exitCode = 1;
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}

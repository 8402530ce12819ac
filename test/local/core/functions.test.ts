import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { Invocation } from "../../../lib/local/contract.ts";
import type { LambdaService } from "../../../lib/local/lambda/service.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const code = {
  Loop: "exports.handler = async () => { for (;;); };",
  Count: "let n = 0; console.log('cold'); exports.handler = async (event) => { n += 1; console.log('warm', n); if (event.die) process.exit(3); if (event.throw) throw new RangeError('too far'); return { n, env: process.env }; };",
  Broken: "throw new SyntaxError('not at home');",
  Missing: "exports.other = 1;",
  Rejects: "exports.handler = async () => { Promise.reject(new Error('nobody listens')); await new Promise((r) => setTimeout(r, 500)); };",
  Hungry: "exports.handler = async () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); };",
  Huge: "exports.handler = async () => 'x'.repeat(7 * 1024 * 1024);",
  Retried: "exports.handler = async () => { throw new Error('again'); };",
  Slow: "exports.handler = async () => { await new Promise((r) => setTimeout(r, 100)); return process.pid; };",
};

const folder = testFolder();
let cloud: RunningCloud;

beforeAll(async () => {
  const extras: Record<string, object> = { Loop: { Timeout: 1 }, Hungry: { MemorySize: 128 }, Count: { Environment: { Variables: { TABLE: { Ref: "AWS::Region" } } } } };
  const resources = Object.assign({}, ...Object.keys(code).map((name) => functionResources(name, extras[name])));
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, code);
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const invoke = (name: string, event: object = {}): Promise<Invocation> => cloud.service<LambdaService>("lambda").invoke(name, event);

describe("a function", () => {
  it("is killed when its time is up, and starts anew", async () => {
    expect(await invoke("Loop")).toMatchObject({
      ok: false,
      errorType: "Sandbox.Timedout",
      errorMessage: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 1\.00 seconds$/),
    });
  });

  it("keeps its state while it is warm, and loses it with its process", async () => {
    const first = (await invoke("Count")) as { payload: { n: number } };
    const second = (await invoke("Count")) as { payload: { n: number } };
    expect([first.payload.n, second.payload.n]).toEqual([1, 2]);
    expect(await invoke("Count", { die: true })).toMatchObject({ ok: false, errorType: "Runtime.ExitError", errorMessage: expect.stringContaining("exit status 3") });
    expect(await invoke("Count")).toMatchObject({ ok: true, payload: { n: 1 } });
  });

  it("has the environment of Lambda and the template, and nothing of the machine's", async () => {
    process.env.NOT_FOR_FUNCTIONS = "1";
    const { payload } = (await invoke("Count")) as { payload: { env: Record<string, string> } };
    expect(payload.env).toMatchObject({
      TABLE: "eu-central-1",
      AWS_REGION: "eu-central-1",
      AWS_ENDPOINT_URL: cloud.url,
      AWS_LAMBDA_FUNCTION_NAME: "Count",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
    });
    expect(payload.env.NOT_FOR_FUNCTIONS).toBeUndefined();
    expect(payload.env.LOCAL_BOOT).toBeUndefined();
    expect(payload.env.NODE_OPTIONS).toBeUndefined();
  });

  it("tells its errors as Lambda does", async () => {
    expect(await invoke("Count", { throw: true })).toMatchObject({ ok: false, errorType: "RangeError", errorMessage: "too far" });
    expect(await invoke("Broken")).toMatchObject({ ok: false, errorType: "SyntaxError", errorMessage: "not at home" });
    expect(await invoke("Missing")).toMatchObject({ ok: false, errorType: "Runtime.HandlerNotFound" });
    expect(await invoke("Rejects")).toMatchObject({ ok: false, errorType: "Runtime.UnhandledPromiseRejection", errorMessage: "nobody listens" });
  });

  it("dies of too much memory and of too large an answer", async () => {
    expect(await invoke("Hungry")).toMatchObject({ ok: false, errorType: "Runtime.ExitError" });
    expect(await invoke("Huge")).toMatchObject({ ok: false, errorType: "Function.ResponseSizeTooLarge" });
  });

  it("has at most two environments; more events wait their turn", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => invoke("Slow")));
    const processes = new Set(outcomes.map((outcome) => (outcome as { payload: number }).payload));
    expect(processes.size).toBe(2);
  });

  it("logs line by line into a file of its own", async () => {
    await invoke("Count");
    await vi.waitFor(() => {
      const log = readFileSync(`${folder.path}/state/logs/Count.log`, "utf8");
      expect(log).toMatch(/^cold\nwarm 1\nwarm 2\n/);
      expect(log).toContain("Runtime exited with error: exit status 3");
    });
  });

  it("is tried again a minute and two minutes later when an asynchronous call fails", async () => {
    await cloud.service<LambdaService>("lambda").receive?.("arn:aws:lambda:eu-central-1:000000000000:function:Retried", { body: "{}" });
    const runs = () => readFileSync(`${folder.path}/state/logs/Retried.log`, "utf8").split("RequestId").length - 1;
    await vi.waitFor(() => expect(runs()).toBe(1));
    await cloud.clock.advanceTo(cloud.clock.now() + 60_000);
    await cloud.clock.advanceTo(cloud.clock.now() + 119_000);
    await vi.waitFor(() => expect(runs()).toBe(2));
    await cloud.clock.advanceTo(cloud.clock.now() + 600_000);
    await vi.waitFor(() => expect(runs()).toBe(3));
  });
});

import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud | undefined;

const tick = "exports.handler = async (event) => { console.log(JSON.stringify({ event: event.time, now: new Date().toISOString(), source: event.source })); };";

afterEach(async () => {
  await cloud?.close();
  folder.remove();
});

async function start(expression: string): Promise<RunningCloud> {
  const resources = {
    ...functionResources("Tick"),
    Rule: {
      Type: "AWS::Events::Rule",
      Properties: { ScheduleExpression: expression, State: "ENABLED", Targets: [{ Id: "t", Arn: { "Fn::GetAtt": ["Tick", "Arn"] } }] },
    },
    Allowed: { Type: "AWS::Lambda::Permission", Properties: { Action: "lambda:InvokeFunction" } },
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, { Tick: tick });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
  return cloud;
}

const control = async (path: string, body?: object) =>
  (await fetch(`${cloud?.url}/_local/${path}`, body && { method: "POST", body: JSON.stringify(body) })).json();

const ticks = () =>
  readFileSync(`${folder.path}/state/logs/Tick.log`, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { event: string; now: string });

describe("a schedule", () => {
  it("fires at its rate when time is moved a little, once an hour when it jumps far", async () => {
    await start("rate(1 minute)");
    await control("clock", { advance: "PT3M" });
    await vi.waitFor(() => expect(ticks().map(({ event }) => event)).toEqual(["2026-01-05T08:01:00Z", "2026-01-05T08:02:00Z", "2026-01-05T08:03:00Z"]));
    expect(ticks()[2]?.now).toBe("2026-01-05T08:03:00.000Z");
    await control("clock", { to: "2026-01-05T15:00:30Z" });
    const hourly = ["08:04:00", "09:04:00", "10:04:00", "11:04:00", "12:04:00", "13:04:00", "14:04:00", "15:00:30"];
    await vi.waitFor(() => expect(ticks().slice(3).map(({ event }) => event.slice(11, 19))).toEqual(hourly));
  });

  it("fires exactly by cron, however far time jumps", async () => {
    await start("cron(0 6 * * ? *)");
    await control("clock", { advance: "P3D" });
    await vi.waitFor(() => expect(ticks().map(({ event }) => event)).toEqual(["2026-01-06T06:00:00Z", "2026-01-07T06:00:00Z", "2026-01-08T06:00:00Z"]));
  });

  it("refuses what the clock cannot do", async () => {
    await start("rate(1 day)");
    expect(await control("clock", { to: "2025-01-01T00:00:00Z" })).toMatchObject({ status: 409, code: "clock-runs-forward" });
    expect(await control("clock", { advance: "P1M" })).toMatchObject({ status: 400, code: "invalid-duration" });
    expect(await control("clock", {})).toMatchObject({ status: 400, code: "invalid-clock" });
    expect(await control("clock", { to: "tomorrow" })).toMatchObject({ status: 400, code: "invalid-time" });
  });
});

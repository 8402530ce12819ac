import { DescribeTimeToLiveCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startOfTime } from "../doubles/cloud.ts";
import { type Attributes, type Bench, key, makeLedger, number, openBench, refusal, row, TableName, text } from "./bench.ts";

const now = Date.parse(startOfTime) / 1000;
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await makeLedger(bench);
});
afterEach(() => bench.close());

const seed = (Item: Attributes) => bench.client.send(new PutItemCommand({ TableName, Item }));
const there = async (pk: string) => (await bench.client.send(new GetItemCommand({ TableName, Key: key(pk) }))).Item !== undefined;
const inIndex = async () =>
  (await bench.client.send(new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :p", ExpressionAttributeValues: { ":p": text("DUE") } }))).Count;
const expiring = (pk: string, inSeconds: number, more: Attributes = {}) => row(pk, { expiresAt: number(now + inSeconds), ...more });

describe("An item that expires", () => {
  it("stays after its time for up to an hour, and is then deleted with its index rows", async () => {
    await seed(expiring("a", 600, { duePk: text("DUE"), dueSk: text("1") }));
    await bench.cloud.clock.pass(3599);
    expect([await there("a"), await inIndex()]).toEqual([true, 1]);
    await bench.cloud.clock.pass(1);
    expect([await there("a"), await inIndex()]).toEqual([false, 0]);
  });

  it("is never deleted early", async () => {
    await seed(expiring("a", 3601));
    await bench.cloud.clock.pass(7199);
    expect(await there("a")).toBe(true);
    await bench.cloud.clock.pass(1);
    expect(await there("a")).toBe(false);
  });

  it("is deleted in a jump over days, while what expires later stays", async () => {
    await seed(expiring("soon", 60));
    await seed(expiring("next day", 86_400));
    await seed(expiring("next week", 7 * 86_400));
    await seed(row("never"));
    await bench.cloud.clock.pass(3 * 86_400);
    expect(await Promise.all(["soon", "next day", "next week", "never"].map(there))).toEqual([false, false, true, true]);
  });

  it("stays when its expiry was put off or taken away", async () => {
    await seed(expiring("later", 60));
    await seed(expiring("never", 60));
    await bench.client.send(new UpdateItemCommand({ TableName, Key: key("later"), UpdateExpression: "SET expiresAt = :e", ExpressionAttributeValues: { ":e": number(now + 86_400) } }));
    await bench.client.send(new UpdateItemCommand({ TableName, Key: key("never"), UpdateExpression: "REMOVE expiresAt" }));
    await bench.cloud.clock.pass(7200);
    expect(await Promise.all(["later", "never"].map(there))).toEqual([true, true]);
  });

  it("goes at the next full hour when its time was over as it was put", async () => {
    await seed(expiring("late", -86_400));
    expect(await there("late")).toBe(true);
    await bench.cloud.clock.pass(3600);
    expect(await there("late")).toBe(false);
  });

  it("stays when its time is no number of seconds, or more than five years ago", async () => {
    await seed(row("text", { expiresAt: text(String(now)) }));
    await seed(row("part", { expiresAt: { N: `${now}.5` } }));
    await seed(row("old", { expiresAt: number(now - 6 * 365 * 86_400) }));
    await bench.cloud.clock.pass(86_400);
    expect(await Promise.all(["text", "part", "old"].map(there))).toEqual([true, true, true]);
  });

  it("is deleted after a restart too", async () => {
    await seed(expiring("a", 60));
    const { directory } = bench.cloud;
    await bench.close(true);
    bench = await openBench(directory);
    await makeLedger(bench);
    await bench.cloud.clock.pass(3600);
    expect(await there("a")).toBe(false);
  });
});

describe("Time to live of a table", () => {
  const describeIt = async () => (await bench.client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
  const update = (AttributeName: string, Enabled: boolean) => bench.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName, Enabled } }));

  it("is what the template says", async () => {
    expect(await describeIt()).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "expiresAt" });
  });

  it("can be changed, and then counts for items that are there", async () => {
    await seed(row("a", { other: number(now + 60) }));
    await seed(expiring("b", 60));
    expect((await refusal(update("expiresAt", true))).message).toBe("TimeToLive is already enabled");
    await update("expiresAt", false);
    expect(await describeIt()).toEqual({ TimeToLiveStatus: "DISABLED" });
    expect((await refusal(update("expiresAt", false))).message).toBe("TimeToLive is already disabled");
    await update("other", true);
    await bench.cloud.clock.pass(3600);
    expect(await Promise.all(["a", "b"].map(there))).toEqual([false, true]);
  });
});

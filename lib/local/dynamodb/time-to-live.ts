/** UpdateTimeToLive and DescribeTimeToLive. */
import { check } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import { rebuildExpiries } from "./rebuild.ts";
import type { Operation } from "./reply.ts";
import type { Table } from "./table.ts";
import { fault, faulty, invalid } from "./validation.ts";

export const describeTimeToLive: Operation = async ({ engine }, request) => {
  const { TableName } = check("DescribeTimeToLive", request);
  const { settings } = await engine.table(TableName);
  const TimeToLiveDescription = settings.timeToLive
    ? { TimeToLiveStatus: "ENABLED", AttributeName: settings.timeToLive }
    : { TimeToLiveStatus: "DISABLED" };
  return { answer: { TimeToLiveDescription } };
};

/** Takes effect at once, where AWS needs up to an hour. Refuses to set what is set. */
export const updateTimeToLive: Operation = async ({ engine }, request) => {
  const { TableName } = check("DescribeTimeToLive", request);
  const specification = (request.TimeToLiveSpecification ?? {}) as { AttributeName?: unknown; Enabled?: unknown };
  const { AttributeName, Enabled } = specification;
  if (typeof AttributeName !== "string" || AttributeName.length < 1 || AttributeName.length > 255) {
    const rule = "have length less than or equal to 255, greater than or equal to 1";
    throw faulty([fault(`'${AttributeName ?? ""}'`, "timeToLiveSpecification.attributeName", rule)]);
  }
  if (typeof Enabled !== "boolean") throw faulty([fault("null", "timeToLiveSpecification.enabled", "not be null")]);
  const table = await engine.table(TableName);
  const current = table.settings.timeToLive;
  if (Enabled && current === AttributeName) throw invalid("TimeToLive is already enabled");
  if (Enabled && current) throw invalid(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
  if (!Enabled && !current) throw invalid("TimeToLive is already disabled");
  await setTimeToLive(engine, table, Enabled ? AttributeName : undefined);
  return { answer: { TimeToLiveSpecification: { AttributeName, Enabled } } };
};

/** Sets or ends time to live on a table; items that are there count too. */
export async function setTimeToLive(engine: Engine, table: Table, attribute: string | undefined): Promise<void> {
  if (table.settings.timeToLive === attribute) return;
  table.settings = { ...table.settings, timeToLive: attribute };
  await engine.keep(table);
  await rebuildExpiries(engine, table);
}

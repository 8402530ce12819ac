/** ListTables and the tags of tables. */
import { AwsError } from "../contract.ts";
import { check } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import type { Operation } from "./reply.ts";
import { type Table, tagsOf } from "./table.ts";

const maxNames = 100;
const prefix = "table~";

export const listTables: Operation = async ({ engine }, request) => {
  const { Limit = maxNames, ExclusiveStartTableName: after = "" } = check("ListTables", request);
  const names: string[] = [];
  const range = { gt: prefix + after, lt: `${prefix}\xff`, limit: Limit + 1 };
  for await (const [key] of engine.level.iterator(range)) names.push(key.slice(prefix.length));
  const TableNames = names.slice(0, Limit);
  return { answer: { TableNames, ...(names.length > Limit && { LastEvaluatedTableName: TableNames.at(-1) }) } };
};

export const tagResource: Operation = async ({ engine }, request) => {
  const { ResourceArn, Tags } = check("TagResource", request);
  const table = await tagged(engine, ResourceArn);
  return retag(engine, table, { ...table.settings.tags, ...tagsOf(Tags) });
};

export const untagResource: Operation = async ({ engine }, request) => {
  const { ResourceArn, TagKeys } = check("UntagResource", request);
  const table = await tagged(engine, ResourceArn);
  const left = Object.entries(table.settings.tags ?? {}).filter(([key]) => !TagKeys.includes(key));
  return retag(engine, table, Object.fromEntries(left));
};

export const listTags: Operation = async ({ engine }, request) => {
  const { ResourceArn } = check("ListTagsOfResource", request);
  const { settings } = await tagged(engine, ResourceArn);
  return { answer: { Tags: Object.entries(settings.tags ?? {}).map(([Key, Value]) => ({ Key, Value })) } };
};

async function retag(engine: Engine, table: Table, tags: Record<string, string>) {
  table.settings = { ...table.settings, tags };
  await engine.keep(table);
  return { answer: {} };
}

async function tagged(engine: Engine, arn: string): Promise<Table> {
  const table = await engine.table(arn.split("/")[1] ?? "").catch((error: unknown) => error);
  if (table instanceof AwsError) throw new AwsError(table.code, `Requested resource not found: ResourcArn: ${arn} not found`);
  if (table instanceof Error) throw table;
  return table as Table;
}

/** Makes the template's table, or matches the one that was kept from an earlier start to it. */
import { canonical } from "./canonical.ts";
import type { Engine } from "./engine.ts";
import { rebuildIndexes } from "./rebuild.ts";
import { indexesOf, type SecondaryIndex, type Table, type TableDescription } from "./table.ts";
import type { TableShape } from "./table-shape.ts";
import type { Makers } from "./table-kinds.ts";
import { makeTable } from "./tables.ts";
import { setTimeToLive } from "./time-to-live.ts";

/** Items stay; changed indexes and time to live are built anew. Refuses a change of the table's own key. */
export async function matchTable(makers: Makers, { request, settings, path }: TableShape): Promise<Table> {
  const { engine } = makers;
  await engine.open();
  const kept = await keptTable(engine, request.TableName);
  if (!kept) return makeTable(makers, request, settings);
  const wanted = request as unknown as TableDescription;
  if (keyOf(kept.description) !== keyOf(wanted)) {
    throw new Error(`${path}: table ${kept.name} was kept with another key; start with --fresh to drop it`);
  }
  if (indexText(kept.description) !== indexText(wanted)) await reindex(engine, kept, wanted);
  const { timeToLive, ...others } = settings;
  kept.settings = { ...kept.settings, ...others };
  await engine.keep(kept);
  await setTimeToLive(engine, kept, timeToLive);
  return kept;
}

async function keptTable(engine: Engine, name: string): Promise<Table | undefined> {
  const kept = (await engine.level.get(`table~${name}`)) as TableDescription | undefined;
  // A table that was being made when the process ended has no items yet.
  if (kept && kept.TableStatus !== "ACTIVE") await engine.forget(name);
  return kept?.TableStatus === "ACTIVE" ? engine.table(name) : undefined;
}

/** The description is kept last, so that a start that is cut short builds the indexes again. */
async function reindex(engine: Engine, table: Table, wanted: TableDescription): Promise<void> {
  const old = indexesOf(table);
  const { GlobalSecondaryIndexes: _global, LocalSecondaryIndexes: _local, ...rest } = table.description;
  const arnOf = (index: SecondaryIndex) => `${rest.TableArn}/index/${index.IndexName}`;
  const arns = (indexes?: SecondaryIndex[]) =>
    indexes?.map((index) => ({ ...index, IndexStatus: "ACTIVE", IndexArn: arnOf(index) }));
  const [globals, locals] = [arns(wanted.GlobalSecondaryIndexes), arns(wanted.LocalSecondaryIndexes)];
  table.description = {
    ...rest,
    AttributeDefinitions: wanted.AttributeDefinitions,
    ...(globals && { GlobalSecondaryIndexes: globals }),
    ...(locals && { LocalSecondaryIndexes: locals }),
  };
  await rebuildIndexes(engine, table, old);
  await engine.keep(table);
}

/** A key schema with the types of its attributes, for comparing. */
function typed(description: TableDescription, { KeySchema }: Pick<TableDescription, "KeySchema">): unknown[] {
  const types = new Map(description.AttributeDefinitions.map((one) => [one.AttributeName, one.AttributeType]));
  return KeySchema.map(({ AttributeName, KeyType }) => [KeyType, AttributeName, types.get(AttributeName)]);
}

const keyOf = (description: TableDescription) => canonical(typed(description, description));

function indexText(description: TableDescription): string {
  const text = (indexes: SecondaryIndex[] = []) =>
    indexes.map((index) => canonical([index.IndexName, typed(description, index), index.Projection])).sort();
  return canonical([text(description.GlobalSecondaryIndexes), text(description.LocalSecondaryIndexes)]);
}

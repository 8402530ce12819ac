/** Makes, changes and drops tables. */
import { setTimeout as pause } from "node:timers/promises";
import { AwsError } from "../contract.ts";
import { act, check } from "./dynalite.ts";
import { type Engine, under } from "./engine.ts";
import { prefixOf } from "./index-rows.ts";
import type { Desk, Operation } from "./reply.ts";
import { indexesOf, type Table, type TableDescription, type TableSettings, tagsOf } from "./table.ts";
import { invalid } from "./validation.ts";

/** Members of CreateTable that would be dropped without a word. */
const unsupported = ["StreamSpecification", "ResourcePolicy", "GlobalTableSettingsReplicationMode"];

type Maker = Pick<Desk, "engine" | "cloud">;
type Wanted = Record<string, unknown>;

/** Makes a table and waits until it is active. Refuses one that exists. */
export async function makeTable({ engine, cloud }: Maker, request: Wanted, settings: TableSettings): Promise<Table> {
  for (const member of unsupported) {
    if (request[member] !== undefined) throw invalid(`The local DynamoDB has no ${member}`);
  }
  const { TableDescription: made } = await act("CreateTable", engine.store, check("CreateTable", request));
  const description = await settled(engine, made.TableName);
  if (!description) throw new AwsError("InternalServerError", `Table ${made.TableName} was not kept`, 500);
  const CreationDateTime = cloud.clock.now() / 1000;
  const table: Table = { name: made.TableName, description: { ...description, CreationDateTime }, settings };
  await engine.keep(table);
  return table;
}

/** dynalite changes a table's status a moment after it has answered. */
async function settled(engine: Engine, name: string): Promise<TableDescription | undefined> {
  for (;;) {
    const description: TableDescription | undefined = await engine.level.get(`table~${name}`);
    if (!description || description.TableStatus === "ACTIVE") return description;
    await pause(1);
  }
}

export const createTable: Operation = async (desk, request) => {
  const tags = tagsOf(request.Tags);
  const settings = { deletionProtection: request.DeletionProtectionEnabled === true, tags };
  const table = await makeTable(desk, request, settings);
  return { answer: { TableDescription: describe(table) } };
};

/** Refuses a table that is protected against deletion. */
export const deleteTable: Operation = async ({ engine }, request) => {
  const input = check("DeleteTable", request);
  const table = await engine.table(input.TableName);
  if (table.settings.deletionProtection) {
    throw invalid(
      "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.",
    );
  }
  await engine.locks.settled();
  const prefixes = indexesOf(table).map(({ scope, index }) => prefixOf.index(scope, table.name, index.IndexName));
  for (const prefix of [...prefixes, prefixOf.items(table.name), prefixOf.expiries(table.name)]) {
    await engine.level.clear(under(prefix));
  }
  await engine.forget(table.name);
  return { answer: { TableDescription: { ...describe(table), TableStatus: "DELETING" } } };
};

/** Turns deletion protection on or off; refuses all else, since the template decides on keys, indexes and billing. */
export const updateTable: Operation = async ({ engine }, request) => {
  const { TableName, DeletionProtectionEnabled, ...others } = request;
  const { TableName: name } = check("DescribeTable", { TableName });
  const table = await engine.table(name);
  const [other] = Object.keys(others);
  if (other || typeof DeletionProtectionEnabled !== "boolean") {
    throw invalid(
      `The local DynamoDB changes only DeletionProtectionEnabled, not ${other ?? "nothing"}: change the template instead`,
    );
  }
  table.settings = { ...table.settings, deletionProtection: DeletionProtectionEnabled };
  await engine.keep(table);
  return { answer: { TableDescription: describe(table) } };
};

export const describeTable: Operation = async ({ engine }, request) => {
  const { TableName } = check("DescribeTable", request);
  const table = await engine.table(TableName).catch((error: unknown) => {
    if (!(error instanceof AwsError)) throw error;
    throw new AwsError(error.code, `Requested resource not found: Table: ${TableName} not found`);
  });
  return { answer: { Table: describe(table) } };
};

const describe = ({ description, settings }: Table) => ({
  ...description,
  DeletionProtectionEnabled: settings.deletionProtection === true,
});

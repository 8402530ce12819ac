/** dynalite's store in one folder, with the tables in memory and every write as one atomic batch. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AwsError, type Cloud } from "../contract.ts";
import { type BatchRow, database, type Level, type WholeStore } from "./dynalite.ts";
import { type Change, prefixOf, rowsOf } from "./index-rows.ts";
import { createLocks, type Locks } from "./locks.ts";
import type { Item, Table, TableDescription, TableSettings } from "./table.ts";

export interface Engine {
  /** Resolves when the store is open. Rejects when another process has it open. */
  open(): Promise<void>;
  readonly store: WholeStore;
  readonly level: Level;
  readonly locks: Locks;
  /** A table by its name. Throws ResourceNotFoundException. */
  table(name: string): Promise<Table>;
  /** A table that was used before in this process. */
  known(name: string): Table | undefined;
  /** Keeps a table's description and settings. */
  keep(table: Table): Promise<void>;
  forget(name: string): Promise<void>;
  item(table: Table, place: string): Promise<Item | undefined>;
  /** Writes all changes or none, in memory and on disk. */
  commit(changes: Change[], rows?: BatchRow[]): Promise<void>;
  /** Called with the changes of each commit once it is done. */
  committed: (changes: Change[]) => void;
}

/** The range of all rows under a prefix. */
export const under = (prefix: string): { gte: string; lt: string } => ({ gte: prefix, lt: `${prefix}\xff` });

/** Opens the store under the cloud's folder, or makes it. */
export function openEngine(cloud: Cloud): Engine {
  const path = join(cloud.directory, "dynamodb");
  mkdirSync(path, { recursive: true });
  const store = database.create({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  store.tableDb.awsAccountId = cloud.account;
  store.tableDb.awsRegion = cloud.region;
  const tables = new Map<string, Table>();
  const level = store.db;
  const engine: Engine = {
    async open() {
      await level.open().catch((cause: unknown) => {
        throw new Error(`${path} cannot be opened; is another local cloud running in this folder?`, { cause });
      });
    },
    store,
    level,
    locks: createLocks(),
    committed: () => {},
    known: (name) => tables.get(name),
    async table(name) {
      const table = tables.get(name) ?? (await load(level, name));
      if (!table) throw new AwsError("ResourceNotFoundException", "Requested resource not found");
      tables.set(name, table);
      return table;
    },
    async keep(table) {
      await level.batch([
        { type: "put", key: `table~${table.name}`, value: table.description },
        { type: "put", key: `settings~${table.name}`, value: table.settings },
      ]);
      tables.set(table.name, table);
    },
    async forget(name) {
      tables.delete(name);
      await level.batch([`table~${name}`, `settings~${name}`].map((key) => ({ type: "del", key })));
    },
    item: (table, place) => level.get(prefixOf.items(table.name) + place),
    async commit(changes, rows = []) {
      await level.batch([...changes.flatMap(rowsOf), ...rows]);
      engine.committed(changes);
    },
  };
  return engine;
}

async function load(level: Level, name: string): Promise<Table | undefined> {
  const description: TableDescription | undefined = await level.get(`table~${name}`);
  if (!description) return undefined;
  const settings: TableSettings | undefined = await level.get(`settings~${name}`);
  return { name, description, settings: settings ?? {} };
}

/** The inside of dynalite, called directly: its checks of a request, its actions and its store. */
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { AwsError } from "../contract.ts";
import type { Item, KeyElement, TableDescription } from "./table.ts";

/** A request after dynalite's checks, with parsed expressions under names that begin with an underscore. */
export type Checked = Record<string, any>;
export type Answer = Record<string, any>;

type Back = (error: unknown, answer?: unknown) => void;

/** One of dynalite's part stores, as its actions use it. */
export interface PartStore {
  get(key: string, back: Back): void;
  put(key: string, value: unknown, back: Back): void;
  del(key: string, back: Back): void;
  lock(key: string, run: (release: (back: Back) => Back) => void): void;
  createValueStream(range: Record<string, unknown>): Readable;
}

export interface BatchRow {
  type: "put" | "del";
  key: string;
  value?: unknown;
}

/** LevelDB, as far as it is used here. */
export interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  get(key: string): Promise<any>;
  put(key: string, value: unknown): Promise<void>;
  batch(rows: BatchRow[]): Promise<void>;
  clear(range: Record<string, unknown>): Promise<void>;
  iterator(range: Record<string, unknown>): AsyncIterable<[string, any]>;
  values(range: Record<string, unknown>): { nextv(size: number): Promise<any[]>; close(): Promise<void> };
}

/** What dynalite's actions ask of a store. */
export interface Store {
  options: { maxItemSize: number };
  getTable(name: string, ...rest: unknown[]): void;
  getItemDb(table: string): PartStore;
  getIndexDb(type: string, table: string, index: string): PartStore;
}

export interface WholeStore extends Store {
  db: Level;
  tableDb: PartStore & { awsAccountId: string; awsRegion: string };
}

interface Database {
  create(options: Record<string, unknown>): WholeStore;
  createKey(item: Item, table: TableDescription, schema?: KeyElement[]): string;
  createIndexKey(item: Item, table: TableDescription, schema: KeyElement[]): string;
  validateKey(key: Item, table: TableDescription): unknown;
  validateItem(item: Item, table: TableDescription): unknown;
  checkConditional(input: Checked, item: Item | undefined): unknown;
}

interface Validation {
  types: Record<string, unknown>;
  custom?: (input: Checked, store: Pick<Store, "options">) => string | undefined;
}

interface Validations {
  checkTypes(input: Checked, types: Record<string, unknown>): Checked;
  checkValidations(input: Checked, types: Record<string, unknown>, custom: unknown, store: unknown): void;
  validateExpressions(input: Checked): string | undefined;
  convertKeyCondition(expression: unknown): Record<string, { AttributeValueList: Record<string, string>[] }> | string;
}

const require = createRequire(import.meta.url);
const fileOf = (operation: string) => operation.charAt(0).toLowerCase() + operation.slice(1);

export const database: Database = require("dynalite/db");
export const validations: Validations = require("dynalite/validations");

export const maxItemBytes = 409_600;

// dynalite ends the key of an index row with 24 bits of a hash of the table's key, so of a few thousand items with the
// same index key two would share one row. The whole table key makes each row its item's own; the hash before it stays,
// because AWS gives equal index keys in no useful order either.
database.createIndexKey = (item, table, schema) => {
  const key = database.createKey(item, table);
  return `${database.createKey(item, table, schema)}${createHash("md5").update(key).digest("hex").slice(0, 6)}/${key}`;
};

/** Checks a request's form as dynalite does, and parses its expressions. Takes a copy. Throws AwsError. */
export function check(operation: string, request: unknown): Checked {
  const validation: Validation = require(`dynalite/validations/${fileOf(operation)}`);
  try {
    const input = validations.checkTypes(structuredClone(request) as Checked, validation.types);
    validations.checkValidations(input, validation.types, validation.custom, { options: { maxItemSize: maxItemBytes } });
    return input;
  } catch (error) {
    throw asAwsError(error);
  }
}

/** Runs one of dynalite's actions on a store. Rejects with AwsError. */
export function act(operation: string, store: Store, input: Checked): Promise<Answer> {
  const action = require(`dynalite/actions/${fileOf(operation)}`);
  return new Promise((resolve, reject) => {
    action(store, input, (error: unknown, answer: Answer) => (error ? reject(asAwsError(error)) : resolve(answer)));
  });
}

/** An error of dynalite as an AwsError; anything else stays what it is. */
export function asAwsError(error: unknown): unknown {
  const said = (error as { body?: { __type: string; message?: string; Message?: string } }).body;
  if (!said) return error;
  return new AwsError(said.__type.split("#").pop() ?? "", said.message ?? said.Message ?? "");
}

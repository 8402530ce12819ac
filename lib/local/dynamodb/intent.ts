/** One write that a request asks for: what is known of it before any item is read. */
import { check, type Checked, maxItemBytes } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import { refuseUnknownComparison } from "./expressions.ts";
import { itemBytes } from "./item-size.ts";
import { placeOf, refuseEmptyIndexKey, refuseEmptyIndexUpdate, refuseEmptyKey } from "./key-rules.ts";
import type { Item, Table } from "./table.ts";
import { fault, faulty, invalid } from "./validation.ts";

export type WriteKind = "Put" | "Update" | "Delete" | "ConditionCheck";

/** A ConditionCheck has the members of a Delete, and is checked as one. */
const operationOf: Record<WriteKind, string> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "DeleteItem",
};

export interface Intent {
  kind: WriteKind;
  input: Checked;
  /** Whether a failed condition shows the item (ReturnValuesOnConditionCheckFailure: ALL_OLD). */
  showsOld: boolean;
}

export interface AimedIntent extends Intent {
  table: Table;
}

export interface Write extends AimedIntent {
  place: string;
}

/** Checks all that can be checked without a table. Throws AwsError. */
export function intend(kind: WriteKind, request: Record<string, unknown>): Intent {
  const input = check(operationOf[kind], request);
  const shows = request.ReturnValuesOnConditionCheckFailure ?? "NONE";
  if (shows !== "NONE" && shows !== "ALL_OLD") {
    const rule = "satisfy enum value set: [ALL_OLD, NONE]";
    throw faulty([fault(`'${shows}'`, "returnValuesOnConditionCheckFailure", rule)]);
  }
  if (kind === "Put" && itemBytes(input.Item as Item) > maxItemBytes) {
    throw invalid("Item size has exceeded the maximum allowed size");
  }
  refuseUnknownComparison(input._condition?.expression);
  delete input.ReturnConsumedCapacity;
  return { kind, input, showsOld: shows === "ALL_OLD" };
}

/** Finds the table; refuses empty keys. Throws AwsError. */
export async function aim(engine: Engine, intent: Intent): Promise<AimedIntent> {
  const table = await engine.table(intent.input.TableName as string);
  refuseEmptyKey(table, attributesOf(intent));
  if (intent.kind === "Put") refuseEmptyIndexKey(table, intent.input.Item as Item);
  if (intent.kind === "Update") refuseEmptyIndexUpdate(table, intent.input);
  return { ...intent, table };
}

/** Finds the item's place; refuses keys that do not fit the schema. Throws AwsError. */
export function locate(intent: AimedIntent): Write {
  return { ...intent, place: placeOf(intent.table, attributesOf(intent), intent.kind === "Put" ? "item" : "key") };
}

/** The item of a Put, else the key. */
export const attributesOf = ({ kind, input }: Intent): Item => (kind === "Put" ? input.Item : input.Key) as Item;

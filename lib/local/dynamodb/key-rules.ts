/** What AWS demands of key attributes, beyond what dynalite checks. */
import { asAwsError, type Checked, database } from "./dynalite.ts";
import { valueBytes } from "./item-size.ts";
import { indexesOf, type Item, keyTypeOf, type Table, type Value } from "./table.ts";
import { invalid } from "./validation.ts";

const isEmpty = (value: Value | undefined) => value?.S === "" || value?.B === "";
/** AWS's sentence on an empty value. */
const emptiness = (value: Value | undefined) =>
  `The AttributeValue for a key attribute cannot contain an empty ${value?.B === "" ? "binary" : "string"} value.`;

/** Refuses an empty string or binary in the key of the table. */
export function refuseEmptyKey(table: Table, attributes: Item): void {
  for (const { AttributeName: name } of table.description.KeySchema) {
    if (!isEmpty(attributes[name])) continue;
    throw invalid(`One or more parameter values are not valid. ${emptiness(attributes[name])} Key: ${name}`);
  }
}

/** Refuses an empty string or binary in the key of an index, in a whole item that is put. */
export function refuseEmptyIndexKey(table: Table, item: Item): void {
  for (const { index } of indexesOf(table)) {
    for (const { AttributeName: name } of index.KeySchema) {
      if (!isEmpty(item[name])) continue;
      throw invalid(
        "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
          `${emptiness(item[name])} IndexName: ${index.IndexName}, IndexKey: ${name}`,
      );
    }
  }
}

/** Refuses `SET indexKey = :empty`, which can be seen without the item. */
export function refuseEmptyIndexUpdate(table: Table, update: Checked): void {
  const sections: { type: string; path: unknown[]; val?: Value }[] = update._updates?.sections ?? [];
  for (const { type, path, val } of sections) {
    if (type === "set" && path.length === 1) refuseEmptyAfterUpdate(table, { [String(path[0])]: val ?? {} });
  }
}

/** Refuses an updated item with an empty string or binary in the key of an index. */
export function refuseEmptyAfterUpdate(table: Table, item: Item): void {
  const names = indexesOf(table).flatMap(({ index }) => index.KeySchema.map((key) => key.AttributeName));
  const empty = names.find((name) => isEmpty(item[name]));
  if (empty === undefined) return;
  throw invalid(
    "One or more parameter values are not valid. The update expression attempted to update a secondary index key " +
      `to a value that is not supported. ${emptiness(item[empty])}`,
  );
}

/** Refuses index keys over 2,048 bytes (partition) or 1,024 bytes (sort), and those of another type than declared. */
export function refuseUnfitIndexKey(table: Table, item: Item): void {
  for (const { index } of indexesOf(table)) {
    for (const { AttributeName: name, KeyType } of index.KeySchema) {
      const value = item[name];
      if (value === undefined) continue;
      const type = keyTypeOf(table, name);
      if (type && value[type] === undefined) {
        throw invalid(
          `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${type} ` +
            `Actual: ${Object.keys(value)[0]} IndexName: ${index.IndexName}`,
        );
      }
      if (type !== "N" && valueBytes(value) > maxKeyBytes[KeyType]) {
        throw invalid(`One or more parameter values were invalid: ${tooLong[KeyType]}`);
      }
    }
  }
}

const maxKeyBytes = { HASH: 2048, RANGE: 1024 };
const tooLong = {
  HASH: "Size of hashkey has exceeded the maximum size limit of2048 bytes",
  RANGE: "Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
};

/** An item's place in its table. Refuses a key or item that does not fit the schema. */
export function placeOf(table: Table, attributes: Item, whole: "key" | "item"): string {
  const refused = (whole === "key" ? database.validateKey : database.validateItem)(attributes, table.description);
  if (refused) throw asAwsError(refused);
  return database.createKey(attributes, table.description);
}

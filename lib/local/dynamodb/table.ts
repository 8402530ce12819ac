/** A table as the engine knows it. AWS's own words: an item is a map of attribute names to typed values. */
export type Value = Record<string, unknown>;
export type Item = Record<string, Value>;

export interface KeyElement {
  AttributeName: string;
  KeyType: "HASH" | "RANGE";
}

export interface SecondaryIndex {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: { ProjectionType?: "ALL" | "KEYS_ONLY" | "INCLUDE"; NonKeyAttributes?: string[] };
}

/** What DescribeTable answers. */
export interface TableDescription {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  CreationDateTime: number;
  KeySchema: KeyElement[];
  AttributeDefinitions: { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
  GlobalSecondaryIndexes?: SecondaryIndex[];
  LocalSecondaryIndexes?: SecondaryIndex[];
}

/** What the engine keeps of a table beside dynalite's description. */
export interface TableSettings {
  /** The attribute that holds the second of expiry. */
  timeToLive?: string;
  deletionProtection?: boolean;
  tags?: Record<string, string>;
}

export interface Table {
  readonly name: string;
  description: TableDescription;
  settings: TableSettings;
}

/** AWS's list of tags as a map; no list is no tags. */
export function tagsOf(list: unknown): Record<string, string> {
  return Object.fromEntries(((list ?? []) as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));
}

export type IndexScope = "local" | "global";

export interface ScopedIndex {
  scope: IndexScope;
  index: SecondaryIndex;
}

/** All secondary indexes of a table with their scope. */
export function indexesOf({ description }: Table): ScopedIndex[] {
  return [
    ...(description.LocalSecondaryIndexes ?? []).map((index) => ({ scope: "local" as const, index })),
    ...(description.GlobalSecondaryIndexes ?? []).map((index) => ({ scope: "global" as const, index })),
  ];
}

/** The name of the partition key, of the table or of one of its indexes. */
export function partitionKeyOf(table: Table | undefined, indexName?: string): string | undefined {
  if (!table) return undefined;
  const holder = indexName ? indexesOf(table).find(({ index }) => index.IndexName === indexName)?.index : table.description;
  return holder?.KeySchema[0]?.AttributeName;
}

/** The declared type of a key attribute: S, N or B. */
export function keyTypeOf(table: Table, attribute: string): "S" | "N" | "B" | undefined {
  return table.description.AttributeDefinitions.find((one) => one.AttributeName === attribute)?.AttributeType;
}

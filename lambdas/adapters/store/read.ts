import { BatchGetCommand, GetCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Row, RowOf, RowType } from "../../domain/row.ts";
import type { InvoiceFolder, Store } from "../../ports.ts";
import { translatedSingle } from "./commit.ts";
import { rowOf } from "./item.ts";
import { addressOf, BEFORE_MESSAGES, paymentIndex, THREAD_FROM } from "./table.ts";

type Item = Record<string, unknown>;
type Readers = Pick<Store, "get" | "glance" | "getAll" | "invoice" | "payment" | "thread">;

/** Items that DynamoDB reads in one batch at most. */
const BATCH = 100;

/** Every read by key. A foreign company's row cannot be met: the company is part of each key and is looked at again. */
export function readers(client: DynamoDBDocumentClient, TableName: string, byKeys: (keys: Item[]) => Promise<Item[]>): Readers {
  const one = (ConsistentRead: boolean) => async <T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: addressOf(type, key), ConsistentRead })).catch(refuse);
    return Item ? (ours(rowOf(Item), key as Item) as RowOf<T> | null) : null;
  };
  const partition = async (pk: string, low: string, high: string): Promise<Row[]> => {
    const rows: Row[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await client
        .send(new QueryCommand({ TableName, ConsistentRead: true, KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high", ExpressionAttributeValues: { ":pk": pk, ":low": low, ":high": high }, ExclusiveStartKey }))
        .catch(refuse);
      rows.push(...(page.Items ?? []).map(rowOf));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return rows;
  };
  return {
    get: one(true),
    glance: one(false),
    async getAll<T extends RowType>(type: T, keys: Partial<RowOf<T>>[]) {
      return (await byKeys(keys.map((key) => addressOf(type, key)))).map(rowOf) as RowOf<T>[];
    },
    invoice: async (companyId, invoiceId) => folderOf(await partition(addressOf("invoice", { companyId, invoiceId }).pk, "A", BEFORE_MESSAGES)),
    async payment(companyId, paymentId) {
      const ExpressionAttributeValues = { ":pk": paymentIndex(companyId), ":sk": paymentId };
      const page = await client.send(new QueryCommand({ TableName, IndexName: "find", KeyConditionExpression: "findPk = :pk AND findSk = :sk", ExpressionAttributeValues })).catch(refuse);
      const at = page.Items?.[0];
      if (!at) return null;
      const { Item } = await client.send(new GetCommand({ TableName, Key: { pk: at["pk"], sk: at["sk"] }, ConsistentRead: true })).catch(refuse);
      return Item ? (rowOf(Item) as RowOf<"payment">) : null;
    },
    async thread(companyId, threadId) {
      const rows = await partition(addressOf("thread", { companyId, threadId }).pk, THREAD_FROM, `${BEFORE_MESSAGES}\uffff`);
      const thread = rows.find((row) => row.type === "thread");
      return thread ? { thread, messages: rows.filter((row) => row.type === "inbox-message") } : null;
    },
  };
}

const refuse = (error: unknown): never => {
  throw translatedSingle(error);
};

const ours = (row: Row, key: Item): Row | null => (!("companyId" in row) || !key["companyId"] || row.companyId === key["companyId"] ? row : null);

/** Reads items by key, a hundred at a time; absent ones are left out. */
export const byKeys = (client: DynamoDBDocumentClient, table: string) => async (keys: Item[]): Promise<Item[]> => {
  const items: Item[] = [];
  let left = keys;
  while (left.length > 0) {
    const asked = left.slice(0, BATCH);
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: asked } } })).catch(refuse);
    items.push(...(answer.Responses?.[table] ?? []));
    left = [...(answer.UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return items;
};

/** Sorts one invoice's partition into what it holds; null when there is no head or its body is missing. */
export function folderOf(rows: Row[]): InvoiceFolder | null {
  const pick = <T extends RowType>(type: T): RowOf<T>[] => rows.filter((row): row is RowOf<T> => row.type === type);
  const [head] = pick("invoice");
  const [body] = pick("invoice-body");
  if (!head || !body) return null;
  return { head, body, deliveries: pick("delivery"), payments: pick("payment"), thread: pick("thread")[0] ?? null };
}

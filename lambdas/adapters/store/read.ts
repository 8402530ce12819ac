import { BatchGetCommand, GetCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Row, RowOf, RowType } from "../../domain/row.ts";
import type { Folder, InvoiceFolder, Store } from "../../ports.ts";
import { translatedSingle } from "./commit.ts";
import { rowOf } from "./item.ts";
import { addressOf, BEFORE_MESSAGES, partitionOf, paymentIndex, refundIndex, THREAD_FROM } from "./table.ts";

type Item = Record<string, unknown>;
type Readers = Pick<Store, "get" | "glance" | "getAll" | "invoice" | "folder" | "payment" | "refund" | "thread">;

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
  const found = async (findPk: string, findSk: string): Promise<Row | null> => {
    const page = await client
      .send(new QueryCommand({ TableName, IndexName: "find", KeyConditionExpression: "findPk = :pk AND findSk = :sk", ExpressionAttributeValues: { ":pk": findPk, ":sk": findSk } }))
      .catch(refuse);
    const at = page.Items?.[0];
    if (!at) return null;
    const { Item } = await client.send(new GetCommand({ TableName, Key: { pk: at["pk"], sk: at["sk"] }, ConsistentRead: true })).catch(refuse);
    return Item ? rowOf(Item) : null;
  };
  const folder = async (companyId: string, ownerId: string) => folderOf(await partition(partitionOf(companyId, ownerId), "A", BEFORE_MESSAGES));
  return {
    get: one(true),
    glance: one(false),
    async getAll<T extends RowType>(type: T, keys: Partial<RowOf<T>>[]) {
      return (await byKeys(keys.map((key) => addressOf(type, key)))).map(rowOf) as RowOf<T>[];
    },
    folder,
    invoice: async (companyId, invoiceId) => invoiceFolderOf(await folder(companyId, invoiceId)),
    payment: async (companyId, paymentId) => (await found(paymentIndex(companyId), paymentId)) as RowOf<"payment"> | null,
    refund: async (companyId, refundId) => (await found(refundIndex(companyId), refundId)) as RowOf<"refund"> | null,
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

/** Sorts one partition into what it holds; null when there is no owner, or a document's body is missing. */
export function folderOf(rows: Row[]): Folder | null {
  const pick = <T extends RowType>(type: T): RowOf<T>[] => rows.filter((row): row is RowOf<T> => row.type === type);
  const owner = pick("invoice")[0] ?? pick("statement")[0] ?? pick("customer")[0] ?? pick("thread")[0];
  const body = pick("invoice-body")[0] ?? null;
  if (!owner || (owner.type === "invoice" && !body)) return null;
  return { owner, body, deliveries: pick("delivery"), payments: pick("payment"), refunds: pick("refund"), thread: pick("thread")[0] ?? null };
}

/** The same for a document; null for any other owner. */
export function invoiceFolderOf(folder: Folder | null): InvoiceFolder | null {
  if (folder?.owner.type !== "invoice" || !folder.body) return null;
  const { owner, body, ...rest } = folder;
  return { head: owner, body, ...rest };
}

import { marshall } from "@aws-sdk/util-dynamodb";
import { itemOf } from "../../../lambdas/adapters/store/item.ts";
import { addressOf, rangeOf } from "../../../lambdas/adapters/store/table.ts";
import type { Row, RowOf, RowType } from "../../../lambdas/domain/row.ts";
import type { View } from "../../../lambdas/domain/view.ts";
import type { Change, Page } from "../../../lambdas/ports.ts";
import { itemBytes } from "../../../lib/local/dynamodb/item-size.ts";
import { MemoryStore } from "../../doubles/memory-store.ts";

const MOST_BYTES = { item: 400 * 1024, partition: 2048, sort: 1024, transaction: 4 * 1024 * 1024 };
const MOST_CHANGES = 100;

/** What DynamoDB says, in a form that no use case knows: it comes out as a bug, as it would from the table itself. */
class ValidationException extends Error {}

/**
 * The store in memory with the limits of the real table (DynamoDB Developer Guide, "Service quotas"): sizes of items and
 * keys, no empty keys, at most a hundred changes, no row twice in a transaction, no number that is none.
 */
export class LimitedStore extends MemoryStore {
  override async commit(changes: Change[]): Promise<void> {
    const rows = changes.map((change) => ("save" in change ? change.save : "put" in change ? change.put : "check" in change ? change.check : change.remove));
    const places = rows.map((row) => JSON.stringify(addressOf(row.type, row)));
    refuseIf(changes.length > MOST_CHANGES, "too many changes");
    refuseIf(new Set(places).size !== places.length, "a row twice in one transaction");
    const sizes = changes.map((change) => ("save" in change ? bytesOf(change.save) : "put" in change ? bytesOf(change.put) : 0));
    refuseIf(sizes.reduce((a, b) => a + b, 0) > MOST_BYTES.transaction, "the transaction is too large");
    return super.commit(changes);
  }

  override async get<T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null> {
    const { pk, sk } = addressOf(type, key);
    checkKey(pk, sk);
    return super.get(type, key);
  }

  override async list(view: View, page: Page) {
    const range = rangeOf(view);
    checkKey(range.partition, `${range.prefix ?? ""}${range.from ?? ""}${page.after ?? ""} `);
    return super.list(view, page);
  }
}

function refuseIf(isBad: boolean, why: string): void {
  if (isBad) throw new ValidationException(why);
}

function checkKey(partition: string, sort: string): void {
  refuseIf(partition === "" || Buffer.byteLength(partition) > MOST_BYTES.partition, `partition key of ${Buffer.byteLength(partition)} bytes`);
  refuseIf(sort === "" || Buffer.byteLength(sort) > MOST_BYTES.sort, `sort key of ${Buffer.byteLength(sort)} bytes`);
}

const KEYS = [["pk", "sk"], ["listPk", "listSk"], ["partyPk", "partySk"], ["findPk", "findSk"]] as const;

function bytesOf(row: Row): number {
  const item = itemOf(row);
  for (const [pk, sk] of KEYS) if (item[pk] !== undefined) checkKey(String(item[pk]), String(item[sk]));
  // The marshaller refuses functions, NaN, infinities and unsafe integers, as it does in the real adapter.
  const bytes = itemBytes(marshall(item, { removeUndefinedValues: true }) as unknown as Parameters<typeof itemBytes>[0]);
  refuseIf(bytes > MOST_BYTES.item, `item of ${bytes} bytes`);
  return bytes;
}

import { itemOf, rowOf } from "../../lambdas/adapters/store/item.ts";
import { folderOf, invoiceFolderOf } from "../../lambdas/adapters/store/read.ts";
import { addressOf, DUE, dueHintOf, keysOf, partitionOf, rangeOf, type Keys } from "../../lambdas/adapters/store/table.ts";
import type { Row, RowOf, RowType } from "../../lambdas/domain/row.ts";
import type { View } from "../../lambdas/domain/view.ts";
import { StaleWrite, type Change, type Page, type Positioned, type Store } from "../../lambdas/ports.ts";

type Item = Record<string, unknown>;

/** The store in memory, over the same table of keys; held to the real one by test/contracts/store. */
export class MemoryStore implements Store {
  readonly items = new Map<string, Item>();

  async commit(changes: Change[]): Promise<void> {
    changes.forEach((change, at) => {
      const row = "save" in change ? change.save : "check" in change ? change.check : "remove" in change ? change.remove : null;
      const stored = row && (this.items.get(place(row))?.["version"] as number | undefined);
      if (row && (stored ?? 0) !== row.version) throw new StaleWrite({ at });
    });
    for (const change of changes) {
      if ("save" in change) this.items.set(place(change.save), structuredClone(itemOf(change.save)));
      else if ("put" in change) this.items.set(place(change.put), structuredClone(itemOf(change.put)));
      else if ("remove" in change) this.items.delete(place(change.remove));
    }
  }

  async get<T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null> {
    const { pk, sk } = addressOf(type, key);
    const item = this.items.get(`${pk} ${sk}`);
    return item ? (copy(item) as RowOf<T>) : null;
  }

  glance<T extends RowType>(type: T, key: Partial<RowOf<T>>): Promise<RowOf<T> | null> {
    return this.get(type, key);
  }

  async getAll<T extends RowType>(type: T, keys: Partial<RowOf<T>>[]): Promise<RowOf<T>[]> {
    return (await Promise.all(keys.map((key) => this.get(type, key)))).filter((row) => row !== null);
  }

  async folder(companyId: string, ownerId: string) {
    return folderOf(this.partition(partitionOf(companyId, ownerId)).filter((row) => row.type !== "inbox-message"));
  }

  async invoice(companyId: string, invoiceId: string) {
    return invoiceFolderOf(await this.folder(companyId, invoiceId));
  }

  async refund(companyId: string, refundId: string) {
    const rows = [...this.items.values()].map(copy).filter((row) => row.type === "refund");
    return rows.find((row) => row.companyId === companyId && row.refundId === refundId) ?? null;
  }

  async payment(companyId: string, paymentId: string) {
    const rows = [...this.items.values()].map(copy).filter((row) => row.type === "payment");
    return rows.find((row) => row.companyId === companyId && row.paymentId === paymentId && row.invoiceId === row.allocations[0]!.invoiceId) ?? null;
  }

  async thread(companyId: string, threadId: string) {
    const rows = this.partition(addressOf("thread", { companyId, threadId }).pk);
    const thread = rows.find((row) => row.type === "thread");
    return thread ? { thread, messages: rows.filter((row) => row.type === "inbox-message") } : null;
  }

  async list(view: View, page: Page): Promise<Positioned[]> {
    const range = rangeOf(view);
    const [pk, sk] = range.index ? ([`${range.index}Pk`, `${range.index}Sk`] as const) : (["pk", "sk"] as const);
    const positioned = [...this.items.values()]
      .filter((item) => item[pk] === range.partition)
      .map((item) => ({ row: copy(item), position: String(item[sk]) }))
      .filter(({ position: p }) => (!range.from || p >= range.from) && (!range.below || p < range.below) && (!range.prefix || p.startsWith(range.prefix)))
      .filter(({ position: p }) => page.after === undefined || (range.newestFirst ? p < page.after : p > page.after))
      .sort((a, b) => (a.position < b.position ? -1 : 1));
    return (range.newestFirst ? positioned.reverse() : positioned).slice(0, page.limit);
  }

  async count(view: View, most: number): Promise<number> {
    return (await this.list(view, { limit: most })).length;
  }

  async due(until: string, limit: number) {
    const due = [...this.items.values()].filter((item) => item["duePk"] === DUE && String(item["dueSk"]) < `${until}\uffff`);
    return due
      .sort((a, b) => (String(a["dueSk"]) < String(b["dueSk"]) ? -1 : 1))
      .slice(0, limit)
      .map((item) => dueHintOf(item as { pk: string; sk: string; dueSk: string }));
  }

  private partition(pk: string): Row[] {
    return [...this.items.values()].filter((item) => item["pk"] === pk).sort((a, b) => (String(a["sk"]) < String(b["sk"]) ? -1 : 1)).map(copy);
  }
}

const place = (row: Row): string => {
  const { pk, sk }: Keys = keysOf(row);
  return `${pk} ${sk}`;
};

const copy = (item: Item): Row => rowOf(structuredClone(item));

import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import type { View } from "../../domain/view.ts";
import type { Page, Positioned, Store } from "../../ports.ts";
import { translatedSingle } from "./commit.ts";
import { rowOf } from "./item.ts";
import { DUE, dueHintOf, rangeOf, type Range } from "./table.ts";

type Item = Record<string, unknown>;
type Lists = Pick<Store, "list" | "count" | "due">;

/** Beyond every character that a sort key begins with. */
const LAST = "\uffff";
/** Before every character that a sort key begins with. */
const FIRST = " ";

const namesOf = (range: Range): { pk: string; sk: string } => (range.index ? { pk: `${range.index}Pk`, sk: `${range.index}Sk` } : { pk: "pk", sk: "sk" });

/** The query of a range, going on after a position. Bounds are inclusive, so a position is moved by the smallest step. */
function queryOf(TableName: string, range: Range, page: Page): QueryCommandInput {
  const { pk, sk } = namesOf(range);
  let low = range.from ?? range.prefix ?? FIRST;
  let high = range.below ?? (range.prefix !== undefined ? range.prefix + LAST : LAST);
  if (page.after !== undefined && range.newestFirst) high = page.after;
  if (page.after !== undefined && !range.newestFirst) low = page.after;
  return {
    TableName,
    ...(range.index ? { IndexName: range.index } : {}),
    KeyConditionExpression: `${pk} = :pk AND ${sk} BETWEEN :low AND :high`,
    ExpressionAttributeValues: { ":pk": range.partition, ":low": low, ":high": high },
    ScanIndexForward: !range.newestFirst,
    Limit: page.limit + 1,
  };
}

/** Every list, the counts behind the badges, and what is due. */
export function lists(client: DynamoDBDocumentClient, TableName: string, byKeys: (keys: Item[]) => Promise<Item[]>): Lists {
  const query = async (view: View, page: Page): Promise<{ items: Item[]; range: Range }> => {
    const range = rangeOf(view);
    const { sk } = namesOf(range);
    const asked = queryOf(TableName, range, page);
    const items: Item[] = [];
    // A range can lie wholly behind the position, when the day has changed between two pages.
    let more = asked.ExpressionAttributeValues![":low"] <= asked.ExpressionAttributeValues![":high"];
    while (more && items.length < page.limit) {
      const answer = await client.send(new QueryCommand(asked)).catch(refuse);
      items.push(...(answer.Items ?? []).filter((item) => item[sk] !== page.after && item[sk] !== range.below));
      asked.ExclusiveStartKey = answer.LastEvaluatedKey;
      more = answer.LastEvaluatedKey !== undefined;
    }
    return { items: items.slice(0, page.limit), range };
  };
  return {
    async list(view, page) {
      const { items, range } = await query(view, page);
      const position = (item: Item): string => String(item[namesOf(range).sk]);
      if (range.index !== "party" && range.index !== "find") return items.map((item) => ({ row: rowOf(item), position: position(item) }));
      return completed(items, position, byKeys);
    },
    async count(view, most) {
      const range = rangeOf(view);
      const asked: QueryCommandInput = { ...queryOf(TableName, range, { limit: most - 1 }), Select: "COUNT" };
      let counted = 0;
      do {
        const answer = await client.send(new QueryCommand(asked)).catch(refuse);
        counted += answer.Count ?? 0;
        asked.ExclusiveStartKey = answer.LastEvaluatedKey;
      } while (asked.ExclusiveStartKey && counted < most);
      return Math.min(counted, most);
    },
    async due(until, limit) {
      const answer = await client
        .send(new QueryCommand({ TableName, IndexName: "due", KeyConditionExpression: "duePk = :pk AND dueSk < :until", ExpressionAttributeValues: { ":pk": DUE, ":until": `${until}${LAST}` }, Limit: limit }))
        .catch(refuse);
      return (answer.Items ?? []).map((item) => dueHintOf(item as { pk: string; sk: string; dueSk: string }));
    },
  };
}

const refuse = (error: unknown): never => {
  throw translatedSingle(error);
};

/** Index rows that carry keys only: their rows are read from the table and put back in order. */
async function completed(items: Item[], position: (item: Item) => string, byKeys: (keys: Item[]) => Promise<Item[]>): Promise<Positioned[]> {
  const keyOf = (item: Item): string => `${String(item["pk"])} ${String(item["sk"])}`;
  const whole = new Map((await byKeys(items.map(({ pk, sk }) => ({ pk, sk })))).map((item) => [keyOf(item), item]));
  return items.flatMap((item) => {
    const found = whole.get(keyOf(item));
    return found ? [{ row: rowOf(found), position: position(item) }] : [];
  });
}

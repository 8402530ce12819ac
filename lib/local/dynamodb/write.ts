/** Carries out writes: each is tried by dynalite's own action on a view of one item, then all are kept in one batch. */
import { AwsError } from "../contract.ts";
import { tallyWrite, writeUnits } from "./capacity.ts";
import { act, type Answer, asAwsError, database, maxItemBytes, type PartStore, type Store } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import { orderRemovals } from "./expressions.ts";
import type { Change } from "./index-rows.ts";
import type { Write } from "./intent.ts";
import { itemBytes } from "./item-size.ts";
import { refuseEmptyAfterUpdate, refuseUnfitIndexKey } from "./key-rules.ts";
import type { Item, Table } from "./table.ts";
import type { Tally } from "./tally.ts";
import { invalid } from "./validation.ts";

/** What a write would do. */
export interface Trial {
  write: Write;
  change: Change;
  answer: Answer;
  refused?: AwsError;
}

/** The name of an item's lock. */
export const lockOf = ({ table, place }: Pick<Write, "table" | "place">) => `${table.name}~${place}`;

/** Tries a write on the item as it stands; writes nothing. The caller holds the item's lock. */
export async function tryWrite(engine: Engine, write: Write): Promise<Trial> {
  const { table, place } = write;
  const before = await engine.item(table, place);
  const change: Change = { table, place, before };
  try {
    const answer = await perform(write, change);
    return { write, change, answer };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const shows = write.showsOld && before && error.code === "ConditionalCheckFailedException";
    const refused = shows ? new AwsError(error.code, error.message, 400, { Item: before }) : error;
    return { write, change: { ...change, after: before }, answer: {}, refused };
  }
}

/** Runs the action; leaves the item as it would become in the change. */
async function perform({ kind, input, table }: Write, change: Change): Promise<Answer> {
  if (kind === "ConditionCheck") {
    const refused = database.checkConditional(input, change.before);
    if (refused) throw asAwsError(refused);
    change.after = change.before;
    return {};
  }
  if (input._updates) orderRemovals(input._updates.sections);
  const answer = await act(`${kind}Item`, viewOf(table, change), input);
  if (kind === "Update" && change.after) {
    if (itemBytes(change.after) > maxItemBytes) throw invalid("Item size to update has exceeded the maximum allowed size");
    refuseEmptyAfterUpdate(table, change.after);
  }
  if (change.after) refuseUnfitIndexKey(table, change.after);
  return answer;
}

/** A store of one item, for one action. Index rows are made from the change, so dynalite's own go nowhere. */
function viewOf(table: Table, change: Change): Store {
  const part = (write: (item: Item | undefined) => void): PartStore => ({
    lock: (_key, run) => run((back) => back),
    get: (_key, back) => back(null, change.before),
    put: (_key, item, back) => (write(item as Item), back(null)),
    del: (_key, back) => (write(undefined), back(null)),
    createValueStream: () => {
      throw new Error("a write does not read ranges");
    },
  });
  return {
    options: { maxItemSize: maxItemBytes },
    getTable: (_name, ...rest) => (rest.at(-1) as (error: null, table: unknown) => void)(null, table.description),
    getItemDb: () => part((item) => (change.after = item)),
    getIndexDb: () => part(() => {}),
  };
}

/** Adds the cost of what was tried; a refused write costs the item it met, or would have put. */
export function tallyTrial(tally: Tally, { write, change, refused }: Trial, transaction: boolean): void {
  if (!refused) return tallyWrite(tally, change, transaction);
  tally.add(write.table.name, "table", writeUnits([change.before, write.input.Item as Item | undefined], transaction));
}

/** The changes that have to be kept. */
export const changesOf = (trials: Trial[]): Change[] =>
  trials.map((trial) => trial.change).filter(({ before, after }) => before !== after);

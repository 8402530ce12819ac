/** PutItem, UpdateItem, DeleteItem: one write, the item with its index rows in one batch. */
import { aim, intend, locate, type WriteKind } from "./intent.ts";
import { ChargedError, type Operation, replyOne } from "./reply.ts";
import { createTally } from "./tally.ts";
import { changesOf, lockOf, tallyTrial, tryWrite } from "./write.ts";

/** The operation for one kind of write. */
export function singleWrite(kind: Exclude<WriteKind, "ConditionCheck">): Operation {
  return async ({ engine }, request) => {
    const write = locate(await aim(engine, intend(kind, request)));
    return engine.locks.hold([lockOf(write)], async () => {
      const trial = await tryWrite(engine, write);
      const tally = createTally("write");
      tallyTrial(tally, trial, false);
      if (trial.refused?.code === "ConditionalCheckFailedException") throw new ChargedError(trial.refused, tally);
      if (trial.refused) throw trial.refused;
      await engine.commit(changesOf([trial]));
      return replyOne(trial.answer, tally, request.ReturnConsumedCapacity);
    });
  };
}

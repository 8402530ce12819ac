import { later } from "../domain/days.ts";
import { MOST_LETTERS, RUN_SILENCE_MS, type LetterRun } from "../domain/letter-run.ts";
import { refusal } from "../domain/refusal.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";

export const NoLetters = refusal("conflict", "no-letters-waiting");

/** Starts a run over the letters that wait, or some of them; the worker prints them into one PDF. */
export async function startLetterRun(world: World, actor: Actor, { letterIds, duplex = false, request = null }: { letterIds?: string[]; duplex?: boolean; request?: RequestKey | null }): Promise<{ run: LetterRun; replayed: boolean }> {
  const { companyId, at, by } = actor;
  const runId = request ? world.ids.from("run", seedOf(companyId, "letter-runs", request)) : world.ids.next("run");
  const known = request ? await world.store.get("letter-run", { companyId, runId }) : null;
  if (known && isReplay(known.requestHash, request)) return { run: known, replayed: true };
  const waiting = await world.store.list({ of: "deliveries", companyId, shelf: "letters-waiting" }, { limit: MOST_LETTERS });
  const due = waiting.flatMap(({ row }) => (row.type === "delivery" && row.sendNotBefore <= at ? [row.deliveryId] : []));
  const deliveryIds = (letterIds ? due.filter((id) => letterIds.includes(id)) : due).toReversed();
  if (deliveryIds.length === 0) throw new NoLetters();
  const run: LetterRun = {
    type: "letter-run", version: 0, companyId, runId, state: "running", deliveryIds, duplex, leftOut: 0, done: 0, pages: 0, postedAt: null, dueAt: later(at, RUN_SILENCE_MS), createdAt: at, createdBy: by,
    ...(request ? { requestHash: request.hash } : {}),
  };
  try {
    await world.store.commit([{ save: run }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return { run: found(await world.store.get("letter-run", { companyId, runId }), "letter-run"), replayed: true };
  }
  await world.hints.deliver({ companyId, deliveryId: runId }, 0);
  return { run: { ...run, version: 1 }, replayed: false };
}

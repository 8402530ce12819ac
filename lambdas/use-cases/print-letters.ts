import { bringsDocument } from "../domain/delivery-commands.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import type { Delivery } from "../domain/delivery.ts";
import { handedOver, mayHandOver } from "../domain/hand-over.ts";
import { later, type Instant } from "../domain/days.ts";
import { keyOfRun, RUN_SILENCE_MS, type LetterRun } from "../domain/letter-run.ts";
import { Refusal } from "../domain/refusal.ts";
import { StaleWrite, type Folder, type World } from "../ports.ts";
import { endedDelivery } from "./shared/end-delivery.ts";
import { makeLetter } from "./shared/make-letter.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** Letters between two notes of how far the run is. */
const NOTED_EVERY = 20;

export interface PrintLettersInput {
  companyId: string;
  runId: string;
  trustedNow: Instant;
}

/**
 * Prints the letters of a run, each once: a letter that was printed in this run before, by a worker that ended, is taken as
 * it lies. Each is handed over by its own row, as a mail is; what was paid or stopped meanwhile is left out.
 */
export async function printLetters(world: World, { companyId, runId, trustedNow }: PrintLettersInput): Promise<string> {
  const run = await world.store.get("letter-run", { companyId, runId });
  if (!run || run.state !== "running") return run ? `is-${run.state}` : "no-such-run";
  const company = found(await world.store.get("company", { companyId }), "company");
  const pdfs: Uint8Array[] = [];
  for (const [n, deliveryId] of run.deliveryIds.entries()) {
    const pdf = await printed(world, { run, deliveryId, company, trustedNow });
    if (pdf) pdfs.push(pdf);
    if ((n + 1) % NOTED_EVERY === 0) await noted(world, run, (fresh) => ({ ...fresh, done: n + 1, dueAt: later(world.clock.now(), RUN_SILENCE_MS) }));
  }
  const { pdf, pages } = await world.printer.merge(pdfs, run);
  if (pages > 0) await world.files.putDocument(keyOfRun(companyId, runId), pdf, "application/pdf");
  await noted(world, run, (fresh) => ({ ...fresh, state: pages > 0 ? "done" : "failed", done: pdfs.length, pages, leftOut: run.deliveryIds.length - pdfs.length, dueAt: null }));
  return "printed";
}

const noted = (world: World, { companyId, runId }: LetterRun, change: (fresh: LetterRun) => LetterRun): Promise<void> =>
  retryStale(async () => {
    const fresh = found(await world.store.get("letter-run", { companyId, runId }), "letter-run");
    if (fresh.state === "running") await world.store.commit([{ save: change(fresh) }]);
  });

type Printing = { run: LetterRun; deliveryId: string; company: Parameters<typeof makeLetter>[1]["company"]; trustedNow: Instant };

/** One letter's PDF; null when it is not to be sent any more. */
async function printed(world: World, { run, deliveryId, company, trustedNow }: Printing): Promise<Uint8Array | null> {
  const place = placeOfDelivery(deliveryId);
  const folder = place && (await world.store.folder(run.companyId, place.ownerId));
  const letter = folder?.deliveries.find((one) => one.deliveryId === deliveryId);
  if (!folder || !letter) return null;
  if (letter.runId === run.runId && letter.pdf) return (await world.files.getDocument(letter.pdf.key)) ?? laidIn(world, folder, { run, letter, company });
  const head = folder.owner.type === "invoice" && bringsDocument(letter) ? folder.owner : null;
  if (letter.channel !== "letter" || mayHandOver(head, letter, trustedNow).do !== "go") return null;
  return laidIn(world, folder, { run, letter, company });
}

/** The letter made and handed to the run; a row that changed meanwhile is left to the next run. */
async function laidIn(world: World, folder: Folder, { run, letter, company }: Pick<Printing, "run" | "company"> & { letter: Delivery }): Promise<Uint8Array | null> {
  const customer = await world.store.get("customer", { companyId: run.companyId, customerId: letter.customerId });
  if (!customer?.address) {
    await world.store.commit(await endedDelivery(world, folder, { ...letter, because: "no-postal-address" }));
    return null;
  }
  try {
    const made = await makeLetter(world, { folder, company, delivery: letter, customer });
    await world.store.commit([{ save: { ...handedOver(made.delivery, world.clock.now()), runId: run.runId, dueAt: null } }]);
    return made.bytes;
  } catch (error) {
    if (error instanceof StaleWrite) return inThisRun(world, run, letter);
    // What cannot be printed ends visibly, and the run goes on with the others.
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    await world.store.commit(await endedDelivery(world, folder, { ...letter, because: error.code }));
    return null;
  }
}

/** A save whose answer was lost is tried again and then meets itself: the letter is in this run. Anybody else's change leaves it to the next. */
async function inThisRun(world: World, { companyId, runId }: LetterRun, { ownerId, slot }: Delivery): Promise<Uint8Array | null> {
  const row = await world.store.get("delivery", { companyId, ownerId, slot });
  return row?.runId === runId && row.pdf ? world.files.getDocument(row.pdf.key) : null;
}

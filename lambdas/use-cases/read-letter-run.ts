import { keyOfRun, NotPrinted } from "../domain/letter-run.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

/** An address under which the PDF of a whole run can be opened for some minutes; it may be larger than an answer of the API. */
export async function readLetterRun(world: World, { companyId }: Actor, { runId }: { runId: string }): Promise<string> {
  const run = found(await world.store.get("letter-run", { companyId, runId }), "letter-run");
  if (run.state !== "done") throw new NotPrinted();
  return world.files.downloadAddress(keyOfRun(companyId, runId), `letters-${run.createdAt.slice(0, 10)}.pdf`, "pdf");
}

import type { ImportFile } from "../domain/import-file.ts";
import { runningImport } from "../domain/new-import.ts";
import { refusal } from "../domain/refusal.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** Only a file that waits for a confirmation can be confirmed. */
export const NothingToConfirm = refusal("conflict", "nothing-to-confirm");

/** Lets a file go on that would send more mails than the company's guard allows (decisions 19). */
export const confirmImport = (world: World, actor: Actor, { importId }: { importId: string }): Promise<ImportFile> =>
  retryStale(async () => {
    const file = found(await world.store.get("import-file", { companyId: actor.companyId, importId }), "import");
    // A hint may have been lost after the first confirmation: another one does no harm.
    if (file.confirmed && file.state === "running") await world.hints.importFile(file);
    if (file.confirmed && file.state !== "needs-confirmation") return file;
    if (file.state !== "needs-confirmation") throw new NothingToConfirm();
    const after = runningImport({ ...file, confirmed: true }, actor.at);
    await world.store.commit([{ save: after }]);
    await world.hints.importFile(after);
    return { ...after, version: after.version + 1 };
  });

import type { Instant } from "../../domain/days.ts";
import { runningImport } from "../../domain/new-import.ts";
import type { World } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";

/** An import that runs and was not heard of for a while: its hint was lost, or its worker ended. Another one takes it up (R4). */
export const resumeImport = (world: World, { companyId, id, trustedNow }: { companyId: string; id: string; trustedNow: Instant }): Promise<string> =>
  retryStale(async () => {
    const file = await world.store.get("import-file", { companyId, importId: id });
    if (!file || file.state !== "running" || !file.dueAt || file.dueAt > trustedNow) return file ? `is-${file.state}` : "no-such-import";
    const after = runningImport(file, world.clock.now());
    await world.store.commit([{ save: after }]);
    await world.hints.importFile(after);
    return "resumed";
  });

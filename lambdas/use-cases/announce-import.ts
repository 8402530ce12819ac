import type { ImportFile, ImportKind, ImportReading } from "../domain/import-file.ts";
import { keyOfUpload, plainFileName } from "../domain/import-place.ts";
import { newImport } from "../domain/new-import.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { seedOf, type RequestKey } from "./shared/request-key.ts";

export interface AnnounceInput {
  kind: ImportKind;
  fileName: string;
  dryRun?: boolean;
  override?: Partial<ImportReading>;
  request?: RequestKey | null;
}

/** Announces a file; the answer says where to put it. The import begins when the file has arrived. */
export async function announceImport(world: World, actor: Actor, input: AnnounceInput): Promise<{ file: ImportFile; uploadUrl: string }> {
  const { companyId } = actor;
  const request = input.request ?? null;
  const importId = request ? world.ids.from("imp", seedOf(companyId, "imports", request)) : world.ids.next("imp");
  const fileName = plainFileName(input.fileName);
  const key = keyOfUpload(companyId, input.kind, importId, fileName);
  const file = newImport({ companyId, importId, kind: input.kind, fileName, key, createdAt: actor.at, createdBy: actor.by, dryRun: input.dryRun ?? false, override: input.override ?? null });
  try {
    await world.store.commit([{ save: file }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
  }
  return { file: found(await world.store.get("import-file", { companyId, importId }), "import"), uploadUrl: await world.files.uploadAddress(key) };
}

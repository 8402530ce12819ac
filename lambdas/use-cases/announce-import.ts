import type { ImportFile, ImportKind, ImportReading } from "../domain/import-file.ts";
import { keyOfUpload, plainFileName } from "../domain/import-place.ts";
import { newImport } from "../domain/new-import.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";

export interface AnnounceInput {
  kind: ImportKind;
  fileName: string;
  dryRun?: boolean;
  override?: Partial<ImportReading>;
  request?: RequestKey | null;
}

/** Announces a file; the answer says where to put it. The import begins when the file has arrived. */
export async function announceImport(world: World, actor: Actor, input: AnnounceInput): Promise<{ file: ImportFile; uploadUrl: string; replayed: boolean }> {
  const { companyId } = actor;
  const request = input.request ?? null;
  const importId = request ? world.ids.from("imp", seedOf(companyId, "imports", request)) : world.ids.next("imp");
  const fileName = plainFileName(input.fileName);
  const key = keyOfUpload(companyId, input.kind, importId, fileName);
  const asked = { companyId, importId, kind: input.kind, fileName, key, dryRun: input.dryRun ?? false, override: input.override ?? null, ...(request ? { requestHash: request.hash } : {}) };
  const file = newImport({ ...asked, createdAt: actor.at, createdBy: actor.by });
  try {
    await world.store.commit([{ save: file }]);
    return { file: { ...file, version: 1 }, uploadUrl: await world.files.uploadAddress(key), replayed: false };
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
  }
  const known = found(await world.store.get("import-file", { companyId, importId }), "import");
  return { file: known, uploadUrl: await world.files.uploadAddress(key), replayed: isReplay(known.requestHash, request) };
}

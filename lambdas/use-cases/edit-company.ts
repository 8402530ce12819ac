import { nextEntry } from "../domain/audit-entry.ts";
import type { Company } from "../domain/company.ts";
import type { Picture } from "../domain/picture.ts";
import type { Actor, World } from "../ports.ts";
import { wanted, type Wanted } from "./shared/wanted.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** What may be set of a company; the logo as the image itself. */
export type CompanyChange = Partial<Omit<Company, "type" | "version" | "companyId" | "auditHash">>;

/** Changes the company's settings; documents that are issued already keep what they were printed with. */
export const editCompany = (world: World, actor: Actor, { change: asked, seenVersion }: { change: Wanted<Company, CompanyChange>; seenVersion?: number }): Promise<Company> =>
  retryStale(async () => {
    const { companyId } = actor;
    const before = found(await world.store.get("company", { companyId }), "company");
    mustBeAsSeen(before, seenVersion);
    const change = wanted(asked, before);
    const entry = nextEntry(before, { resource: "company", at: actor.at, by: actor.by, action: "edit", facts: { fields: Object.keys(change) } }, world.ids.hash);
    const picture: Picture | null = change.logo ? { type: "picture", version: 0, companyId, pictureId: world.ids.hash(change.logo).slice(0, 32), address: change.logo } : null;
    const after: Company = { ...before, ...change, ...(picture ? { logo: picture.pictureId } : {}), auditHash: entry.hash };
    await world.store.commit([{ save: after }, { save: entry }, ...(picture ? [{ put: picture }] : [])]);
    return { ...after, version: after.version + 1 };
  });

import { nextEntry } from "../domain/audit-entry.ts";
import type { Company } from "../domain/company.ts";
import { smtpSecretOf, type DeliverySettings, type OwnServer } from "../domain/delivery-settings.ts";
import { InvalidInput } from "../domain/fault.ts";
import type { Picture } from "../domain/picture.ts";
import type { Actor, World } from "../ports.ts";
import { wanted, type Wanted } from "./shared/wanted.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

type DeliveryChange = Omit<DeliverySettings, "smtp"> & { smtp: (Omit<OwnServer, "hasPassword"> & { password?: string }) | null };

/** What may be set of a company; the logo as the image itself, the password of its mail server in the clear. */
export type CompanyChange = Partial<Omit<Company, "type" | "version" | "companyId" | "auditHash" | "delivery">> & { delivery?: DeliveryChange };

/** Changes the company's settings; documents that are issued already keep what they were printed with. */
export const editCompany = (world: World, actor: Actor, { change: asked, seenVersion }: { change: Wanted<Company, CompanyChange>; seenVersion?: number }): Promise<Company> =>
  retryStale(async () => {
    const { companyId } = actor;
    const before = found(await world.store.get("company", { companyId }), "company");
    mustBeAsSeen(before, seenVersion);
    const { delivery: wantedDelivery, ...change } = wanted(asked, before);
    const delivery = wantedDelivery ? { delivery: await kept(world, before, wantedDelivery) } : {};
    const fields = [...Object.keys(change), ...Object.keys(delivery)];
    const entry = nextEntry(before, { resource: "company", at: actor.at, by: actor.by, action: "edit", facts: { fields } }, world.ids.hash);
    const picture: Picture | null = change.logo ? { type: "picture", version: 0, companyId, pictureId: world.ids.hash(change.logo).slice(0, 32), address: change.logo } : null;
    const after: Company = { ...before, ...change, ...delivery, ...(picture ? { logo: picture.pictureId } : {}), auditHash: entry.hash };
    await world.store.commit([{ save: after }, { save: entry }, ...(picture ? [{ put: picture }] : [])]);
    return { ...after, version: after.version + 1 };
  });

/** The settings as they are kept: the password goes where secrets lie, and the platform's own address is nobody's sender. */
async function kept(world: World, { companyId, delivery: before }: Company, { smtp, ...change }: DeliveryChange): Promise<DeliverySettings> {
  const from = change.from === world.places.senderAddress ? null : change.from;
  if (change.mode === "smtp" && !from) throw new InvalidInput([{ at: "delivery.from", code: "required" }]);
  if (!smtp) return { ...change, from, smtp: null };
  const { password, host, port, security, user } = smtp;
  if (password !== undefined) await world.secrets.put(smtpSecretOf(companyId), password);
  const hasPassword = password !== undefined || (before.smtp?.hasPassword ?? false);
  if (change.mode === "smtp" && !hasPassword) throw new InvalidInput([{ at: "delivery.smtp.password", code: "required" }]);
  return { ...change, from, smtp: { host, port, security, user, hasPassword } };
}

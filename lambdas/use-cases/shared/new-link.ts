import { accessCodeFrom, blocksOf } from "../../domain/access-code.ts";
import { addDays, type Instant } from "../../domain/days.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Language } from "../../domain/languages.ts";
import { LINK_DAYS, type Link } from "../../domain/link.ts";
import type { World } from "../../ports.ts";

/** What a code is hashed as: a token and a code can never be taken for each other. */
export const hashOfCode = (world: Pick<World, "ids">, code: string): string => world.ids.hash(`code ${code}`);

/** The address of a fresh link into the portal, or one that confirms an address and opens nothing; only its hash is kept (R17). */
export async function newLink(world: World, delivery: Delivery, language: Language): Promise<string> {
  const token = world.ids.token();
  const verifies = delivery.kind === "email-verification" ? delivery.aboutId : null;
  await keep(world, delivery, { hash: world.ids.hash(token), ...(verifies ? { verifies } : {}) });
  return `${world.places.portalUrl}/#/${language}/${verifies ? "e" : "i"}/${token}`;
}

/** A code to be typed from paper, in blocks, and the address that its QR code opens; the postcode or the number is asked for beside it. */
export async function newCode(world: World, delivery: Delivery, language: Language): Promise<{ code: string; address: string }> {
  const code = accessCodeFrom(world.ids.hash(world.ids.token()));
  await keep(world, delivery, { hash: hashOfCode(world, code), byCode: true });
  return { code: blocksOf(code), address: `${world.places.portalUrl}/#/${language}/c/${code}` };
}

async function keep(world: World, { companyId, customerId, ownerId, deliveryId }: Delivery, kept: Pick<Link, "hash" | "byCode" | "verifies">): Promise<void> {
  const endsAt: Instant = `${addDays(world.clock.now().slice(0, 10), LINK_DAYS)}T00:00:00.000Z`;
  const link: Link = { type: "link", version: 0, ...kept, companyId, customerId, invoiceId: ownerId, deliveryId, endsAt, revokedAt: null };
  await world.store.commit([{ put: link }]);
}

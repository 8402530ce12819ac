import { bringsDocument } from "../../domain/delivery-commands.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { balanceOf } from "../../domain/invoice.ts";
import { blocked } from "../../domain/invoice-commands.ts";
import { LEAST_BACK, letterInstead, lettersStop } from "../../domain/letter-instead.ts";
import { ownerSaidSent, saidSent } from "../../domain/said-sent.ts";
import type { Change, Company, Folder, World } from "../../ports.ts";

interface Reported {
  before: Delivery;
  after: Delivery;
  isHard: boolean;
}

/**
 * The rows of a document whose mail came back: its delivery, and as the company wants it a block, a letter instead, or both.
 * Letters stop by themselves where so much comes back that the list of addresses must be wrong.
 */
export async function whenUndeliverable(world: World, folder: Folder, { before, after, isHard }: Reported): Promise<{ standing: Change[]; born: Delivery[] }> {
  const { owner, deliveries } = folder;
  const isFirstNews = before.state !== "bounced" && before.state !== "complained";
  if (owner.type !== "invoice" || !bringsDocument(after) || !isHard || !isFirstNews) return { standing: [{ save: after }, ...proof(folder, before, after)], born: [] };
  const company = await world.store.get("company", { companyId: after.companyId });
  const policy = company?.delivery.undeliverable ?? "block";
  const said = saidSent(owner, after);
  const isOwed = documentKindOf(owner.invoiceId) === "invoice" && said.phase === "issued" && balanceOf(said) > 0;
  const rows = deliveries.map((one) => (one.slot === after.slot ? after : one));
  const now = world.clock.now();
  const standing = policy !== "letter" && isOwed ? blocked({ head: said, deliveries: rows }, { reason: "undeliverable", since: now }) : { head: said, deliveries: rows };
  const born = company && policy !== "block" && !(await tooMuchComesBack(world, company)) ? letterInstead(standing, after, now) : [];
  const touched = [...standing.deliveries.filter((one) => !deliveries.includes(one)), ...born];
  return { standing: [...(standing.head === owner ? [] : [{ save: standing.head }]), ...touched.map((save) => ({ save }))], born };
}

const proof = ({ owner }: Folder, before: Delivery, after: Delivery): Change[] => {
  if (before.acceptedAt) return [];
  const said = ownerSaidSent(owner, after);
  return said === owner ? [] : [{ save: said }];
};

const WEEK_MS = 7 * 86_400_000;

/** Whether at least a hundred mails went out in a week and half of them came back (ecosystem, section 5). */
async function tooMuchComesBack(world: World, { companyId }: Company): Promise<boolean> {
  const since = new Date(Date.parse(world.clock.now()) - WEEK_MS).toISOString();
  const back = await world.store.list({ of: "deliveries", companyId, shelf: "undeliverable" }, { limit: 1_000 });
  const bounced = back.filter(({ row }) => row.type === "delivery" && row.createdAt >= since).length;
  if (bounced < LEAST_BACK) return false;
  const stages = await Promise.all((["sent", "viewed"] as const).map((stage) => world.store.list({ of: "invoices", companyId, kind: "invoice", stage }, { limit: 2_000 })));
  const sent = stages.flat().filter(({ row }) => row.type === "invoice" && (row.sentAt ?? "") >= since).length;
  return lettersStop({ bounced, sent });
}

import { giroCode } from "../../documents/giro-code.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { balanceOf } from "../../domain/invoice.ts";
import type { Link } from "../../domain/link.ts";
import { OtherCurrency } from "../../domain/payment.ts";
import type { World } from "../../ports.ts";
import { found, NotFound } from "../shared/not-found.ts";

/** The QR code that fills in one transfer for the invoices that are marked; null where banks would not read it. */
export async function drawGiroCode(world: World, { link, invoiceIds }: { link: Link; invoiceIds: string[] }): Promise<{ image: string | null }> {
  const { companyId, customerId } = link;
  const company = found(await world.store.get("company", { companyId }), "company");
  const ids = [...new Set(invoiceIds)];
  const rows = await world.store.getAll("invoice", ids.map((invoiceId) => ({ companyId, invoiceId })));
  const heads = ids.flatMap((invoiceId) => rows.filter((head) => head.invoiceId === invoiceId));
  if (heads.length < ids.length || heads.some((head) => head.customerId !== customerId || head.phase === "draft" || documentKindOf(head.invoiceId) !== "invoice")) throw new NotFound({ what: "invoice" });
  const currency = heads[0]!.currency;
  if (heads.some((head) => head.currency !== currency)) throw new OtherCurrency({ currency });
  const amountMinor = heads.filter(({ phase }) => phase === "issued").reduce((sum, head) => sum + Math.max(0, balanceOf(head)), 0);
  const reference = heads.map(({ number }) => number ?? "").join(", ");
  const text = company.bank && giroCode({ bank: company.bank, amountMinor, currency, reference, country: company.address?.country ?? null });
  return { image: text ? world.printer.qr(text) : null };
}

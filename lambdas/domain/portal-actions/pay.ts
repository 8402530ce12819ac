import { documentKindOf } from "../document-kind.ts";
import { balanceOf } from "../invoice.ts";
import type { PortalAction } from "../dossier.ts";

/** Paying online, where the company takes it (000-06); there must be something to pay. */
export const pay: PortalAction = {
  offered({ company, heads }) {
    if (company.payment.providers.length === 0) return null;
    const isOwed = heads.some((head) => documentKindOf(head.invoiceId) === "invoice" && head.phase === "issued" && balanceOf(head) > 0);
    return { because: isOwed ? null : "nothing-to-pay" };
  },
};

import { NotFound } from "../../use-cases/shared/not-found.ts";

/** The word before an id in a path, and how ids of that kind begin. */
const KINDS: Record<string, string> = {
  customers: "cus_", invoices: "inv_", estimates: "est_", "credit-notes": "cn_", payments: "(pay|att)_", refunds: "ref_", statements: "stm_", "letter-runs": "run_", imports: "imp_", threads: "thr_[iencu]",
};

/**
 * Refuses an id that cannot be of the kind its path names, exactly as one that does not exist (I30): rows of all kinds
 * share one table, and an invoice must not be read as a customer.
 */
export function mustFitItsPath(routePath: string, { id }: Record<string, string>): void {
  const [, word = ""] = /\/([a-z-]+)\/\{id\}/.exec(routePath) ?? [];
  const start = KINDS[word];
  if (id !== undefined && start && !new RegExp(`^${start}[0-9A-HJKMNP-TV-Z]{26}$`).test(id)) throw new NotFound({ what: word.slice(0, -1) });
}

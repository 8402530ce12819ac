import type { Language } from "../../domain/languages.ts";
import type { Link } from "../../domain/link.ts";
import type { World } from "../../ports.ts";
import { found } from "../shared/not-found.ts";
import { retryStale } from "../shared/retry-stale.ts";

/** The language in which the customer wants page and mails from now on. */
export const changeLanguage = (world: World, { link, language }: { link: Link; language: Language }): Promise<void> =>
  retryStale(async () => {
    const customer = found(await world.store.get("customer", { companyId: link.companyId, customerId: link.customerId }), "customer");
    if (customer.language !== language) await world.store.commit([{ save: { ...customer, language } }]);
  });

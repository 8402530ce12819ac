import type { Provider } from "../domain/provider-payment.ts";
import type { Notice, World } from "../ports.ts";
import { accountOf, companyOfEndpoint } from "./shared/account-of.ts";
import { NotFound } from "./shared/not-found.ts";

/**
 * A provider's notice: its signature is checked now, while it is fresh (T17), and what it speaks of is read later by a worker.
 * A notice that is lost after this is made up for by the attempt's own asking (R9).
 */
export async function hearProvider(world: World, { provider, endpoint, notice }: { provider: Provider; endpoint: string; notice: Notice }): Promise<number> {
  const companyId = await companyOfEndpoint(world, endpoint, provider);
  if (!companyId) throw new NotFound({ what: "endpoint" });
  const references = await world.providers[provider].heard(await accountOf(world, companyId, provider), notice);
  if (!references) throw new NotFound({ what: "endpoint" });
  await world.hints.due(references.map((reference) => ({ word: "hear-payment", companyId, id: `${provider}:${reference}`, dueAt: notice.at })));
  return references.length;
}

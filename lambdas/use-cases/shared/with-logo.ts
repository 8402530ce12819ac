import type { Company, World } from "../../ports.ts";

/** The company with its logo itself, for whoever shows or prints it; elsewhere only the logo's id is at hand. */
export async function withLogo(world: World, company: Company): Promise<Company> {
  if (!company.logo) return company;
  const picture = await world.store.get("picture", { companyId: company.companyId, pictureId: company.logo });
  return { ...company, logo: picture?.address ?? null };
}

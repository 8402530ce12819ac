import type { Company } from "../../domain/company.ts";
import { senderOf } from "../../domain/delivery-settings.ts";
import type { World } from "../../ports.ts";

/** The company's settings, with the fixed sender that customers may have to allow (003-10) and its inbox address. */
export const companyView = ({ places, mailer }: World, company: Company) => {
  const { type: _type, version: _version, companyId, auditHash: _hash, ...facts } = company;
  return { id: companyId, ...facts, delivery: { ...facts.delivery, from: senderOf(facts.delivery, places.senderAddress) }, sender: places.senderAddress, inboxAddress: mailer.inboxAddress(companyId) };
};

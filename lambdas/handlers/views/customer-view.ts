import type { Customer } from "../../domain/customer.ts";

/** A customer as the console API shows it, with an address that was given in the portal. */
export const customerView = (customer: Customer, balanceMinor: number | null = null) => {
  const { type: _type, version: _version, companyId: _companyId, customerId, auditHash: _hash, requestHash: _request, createdBy: _by, importedBy: _file, emailDecision: _decision, writtenAt: _written, ...facts } = customer;
  const { providedEmail, creditMinor, ...shown } = facts;
  const given = providedEmail ? { address: providedEmail.address, givenAt: providedEmail.givenAt, verifiedAt: providedEmail.verifiedAt, invoiceIds: providedEmail.invoiceIds } : null;
  return { id: customerId, ...shown, providedEmail: given, creditMinor: creditMinor ?? {}, balanceMinor };
};

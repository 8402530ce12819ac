import type { Customer } from "../../domain/customer.ts";

/** A customer as the console API shows it; what an address given in the portal is comes with that feature. */
export const customerView = (customer: Customer, balanceMinor: number | null = null) => {
  const { type: _type, version: _version, companyId: _companyId, customerId, auditHash: _hash, requestHash: _request, createdBy: _by, importedBy: _file, ...facts } = customer;
  return { id: customerId, ...facts, providedEmail: null, balanceMinor };
};

import type { Company } from "./company.ts";
import type { Customer } from "./customer.ts";
import type { Day } from "./days.ts";
import type { InvoiceHead } from "./invoice.ts";

/** What a visitor of the portal sees: one customer's documents with one company. */
export interface Dossier {
  company: Company;
  customer: Customer;
  heads: InvoiceHead[];
}

/** Something that a customer may do with the dossier as a whole; what is done then is a use case of its own. */
export interface PortalAction {
  /** Null where this company does not offer it; else the code of why it cannot be done now, or null where it can; `label` where it has another name now. */
  offered(dossier: Dossier, today: Day): { because: string | null; label?: "change-email" } | null;
}

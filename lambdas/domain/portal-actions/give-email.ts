import type { PortalAction } from "../dossier.ts";

/** Giving an address, or another one, where the company asks for it; never forced (000-09, 000-10). */
export const giveEmail: PortalAction = { offered: ({ company, customer }) => (company.portal.asksEmail ? { because: null, ...(customer.emails.general ? { label: "change-email" as const } : {}) } : null) };

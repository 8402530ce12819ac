import type { PortalAction } from "../dossier.ts";

/** Asking about invoices, or disputing them, where the company takes questions here (000-04). */
export const ask: PortalAction = { offered: ({ company, heads }) => (company.portal.takesQuestions && heads.length > 0 ? { because: null } : null) };

import type { PortalAction } from "../dossier.ts";

/** Whoever reads may choose the language. */
export const changeLanguage: PortalAction = { offered: () => ({ because: null }) };

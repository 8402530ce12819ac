import type { PortalAction } from "../dossier.ts";
import { ask } from "./ask.ts";
import { changeLanguage } from "./change-language.ts";
import { giveEmail } from "./give-email.ts";
import { pay } from "./pay.ts";

/** The family of things that customers can do in the portal, in the order in which the page offers them. */
export const PORTAL_ACTIONS = { pay, ask, "give-email": giveEmail, "change-language": changeLanguage } as const satisfies Record<string, PortalAction>;

export type PortalActionName = keyof typeof PORTAL_ACTIONS;

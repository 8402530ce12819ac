import type { Instant } from "./days.ts";

/** What a visitor's session says; it is sealed, so the visitor cannot read or change it. */
export interface PortalSession {
  linkHash: string;
  endsAt: Instant;
}

/** A session ends after this much silence (decisions 11). */
export const SESSION_MS = 30 * 60_000;
/** A session is renewed once it is this old, so that not every answer carries a new one. */
export const RENEW_AFTER_MS = 5 * 60_000;

import type { Instant } from "./days.ts";
import { refusal } from "./refusal.ts";

/** A portal link: only the hash of its token is kept (R17). Found without knowing the company, so the row says whose it is. */
export interface Link {
  type: "link";
  version: number;
  hash: string;
  companyId: string;
  customerId: string;
  /** What it was sent with: a document, a statement, or the customer for an answer. */
  invoiceId: string;
  deliveryId: string;
  endsAt: Instant;
  revokedAt: Instant | null;
  /** Typed from paper, so that something else that only the customer knows is asked for beside it. */
  byCode?: boolean;
  /** An address that this link confirms; then it opens nothing. */
  verifies?: string;
}

/** Unknown, foreign, expired and revoked links are refused alike (I30). */
export const LinkNotFound = refusal("not-found", "link-not-found");

/** Days after which a link stops opening the dossier. */
export const LINK_DAYS = 400;

/** Whether the link still opens anything. */
export const isAlive = (link: Link | null, now: Instant): link is Link => link !== null && !link.revokedAt && link.endsAt > now;

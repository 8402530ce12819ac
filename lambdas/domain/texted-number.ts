import type { Instant } from "./days.ts";

/** When a company last wrote to a number by itself; the number stands in it as a hash only. */
export interface TextedNumber {
  type: "texted-number";
  version: number;
  companyId: string;
  /** SHA-256 of the number in E.164. */
  numberHash: string;
  lastAt: Instant;
  /** Its own text may be tried again on the same day. */
  deliveryId: string;
}

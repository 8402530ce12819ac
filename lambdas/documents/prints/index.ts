import { invoiceV1 } from "./invoice.v1.ts";

/** The printed documents by name and version; what was sent once stays printable by its own version. */
export const PRINTS = {
  "invoice.v1": invoiceV1,
} as const;

export type PrintName = keyof typeof PRINTS;

import type { PostalAddress } from "../server/shapes/address.ts";

/** A postal address as it is typed. */
export interface AddressText {
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  country: string;
}

/** A stored address as it would have been typed. */
export const addressText = (address: PostalAddress | null, country: string): AddressText => ({
  line1: address?.line1 ?? "",
  line2: address?.line2 ?? "",
  postalCode: address?.postalCode ?? "",
  city: address?.city ?? "",
  country: address?.country ?? country,
});

/** What the API takes in a change; an address of which nothing was typed is none, and no second line takes an earlier one away. */
export function addressBody({ line1, line2, postalCode, city, country }: AddressText): (Omit<PostalAddress, "line2"> & { line2: string | null }) | null {
  const typed = { line1: line1.trim(), postalCode: postalCode.trim(), city: city.trim() };
  if (!typed.line1 && !typed.postalCode && !typed.city && !line2.trim()) return null;
  return { ...typed, line2: line2.trim() || null, country };
}

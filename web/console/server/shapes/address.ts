/** A postal address; `country` is ISO 3166-1 alpha-2. */
export interface PostalAddress {
  line1: string;
  line2?: string;
  postalCode: string;
  city: string;
  region?: string;
  country: string;
}

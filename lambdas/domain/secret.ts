/** A random key made once, for sealing cursors and sessions; it never leaves the functions. */
export interface Secret {
  type: "secret";
  version: number;
  name: string;
  value: string;
}

import { createHash, randomBytes } from "node:crypto";
import { ulid } from "ulid";
import type { Ids, Store } from "../../ports.ts";
import { sealer } from "./seal.ts";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const digest = (content: string | Uint8Array): Buffer => createHash("sha256").update(content).digest();

/** 26 characters as a ULID has, from a hash instead of time and chance. */
function ulidFrom(seed: string): string {
  const bits = [...digest(seed)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: 26 }, (_, n) => CROCKFORD[parseInt(bits.slice(n * 5, n * 5 + 5), 2)]).join("");
}

/** Ids, tokens, hashes and seals; the sealing key is a row of the store, made at first use. */
export const ids = (store: Store): Ids => ({
  next: (prefix) => `${prefix}_${ulid()}`,
  from: (prefix, seed) => `${prefix}_${ulidFrom(seed)}`,
  token: () => randomBytes(32).toString("base64url"),
  hash: (content) => digest(content).toString("hex"),
  digest() {
    const hash = createHash("sha256");
    return { add: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
  },
  ...sealer(store),
});

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Ids, Store } from "../../ports.ts";
import { StaleWrite } from "../../ports.ts";

const ALGORITHM = "aes-256-gcm";
const NAME = "seal";

/** Makes and reads sealed values (AES-256-GCM, the context as associated data). */
export function sealer(store: Store): Pick<Ids, "seal" | "unseal" | "mac"> {
  let key: Promise<Buffer> | undefined;
  const keyOf = (): Promise<Buffer> => (key ??= sealingKey(store).catch((error: unknown) => {
    key = undefined;
    throw error;
  }));
  return {
    mac: async (text) => createHmac("sha256", await keyOf()).update(text).digest("hex"),
    async seal(value, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(ALGORITHM, await keyOf(), nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    async unseal(sealed, context) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < 28) return null;
      try {
        const open = createDecipheriv(ALGORITHM, await keyOf(), bytes.subarray(0, 12)).setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString("utf8");
      } catch (error) {
        if (error instanceof Error && "code" in error) throw error;
        return null;
      }
    },
  };
}

/** The installation's key: the first function to need it makes it. */
async function sealingKey(store: Store): Promise<Buffer> {
  const known = await store.get("secret", { name: NAME });
  if (known) return Buffer.from(known.value, "base64");
  const value = randomBytes(32).toString("base64");
  try {
    await store.commit([{ save: { type: "secret", version: 0, name: NAME, value } }]);
    return Buffer.from(value, "base64");
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return sealingKey(store);
  }
}

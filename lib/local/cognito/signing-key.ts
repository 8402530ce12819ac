import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import type { CryptoKey, JWK } from "jose";

/** The RSA key that signs the tokens of one pool. */
export interface SigningKey {
  readonly private: CryptoKey;
  /** With `kid`, `alg` and `use`, as the pool's key set shows it. */
  readonly public: JWK;
}

/** Reads the pool's key, or makes one and keeps it: tokens stay good over a restart. */
export async function openSigningKey(file: string): Promise<SigningKey> {
  const jwk = await readFile(file, "utf8").then((text) => JSON.parse(text) as JWK, () => makeKey(file));
  const { kty, n, e, kid } = jwk;
  return { private: (await importJWK(jwk, "RS256")) as CryptoKey, public: { alg: "RS256", e, kid, kty, n, use: "sig" } };
}

async function makeKey(file: string): Promise<JWK> {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(pair.privateKey)), kid: await calculateJwkThumbprint(await exportJWK(pair.publicKey)), alg: "RS256" };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}

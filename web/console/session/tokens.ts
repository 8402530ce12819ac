import { claimsOf } from "./claims.ts";
import type { PoolTokens, UserPool } from "./user-pool.ts";
import { PoolRefusal } from "./user-pool.ts";

const KEY = "dossier.refresh-token";
const EARLY_MS = 60_000;

/** Keeps the tokens: ID token in memory, refresh token for as long as the tab lives. */
export function createTokens(pool: UserPool, storage: Storage, now: () => number) {
  let idToken: string | null = null;
  let freshUntilMs = 0;
  let renewing: Promise<string | null> | null = null;

  const keep = (tokens: PoolTokens): string => {
    idToken = tokens.IdToken;
    // The life counts from here, not from `exp`: the clerk's clock may differ from the server's.
    freshUntilMs = now() + tokens.ExpiresIn * 1000 - EARLY_MS;
    if (tokens.RefreshToken) storage.setItem(KEY, tokens.RefreshToken);
    return tokens.IdToken;
  };
  const forget = (): void => {
    idToken = null;
    storage.removeItem(KEY);
  };
  const renew = async (): Promise<string | null> => {
    const refreshToken = storage.getItem(KEY);
    if (!refreshToken) return null;
    try {
      const { AuthenticationResult } = await pool.renew(refreshToken);
      return AuthenticationResult ? keep(AuthenticationResult) : null;
    } catch (thrown) {
      // Without network the session is not over: the next call tries again.
      if (thrown instanceof PoolRefusal && thrown.code === "offline") throw thrown;
      forget();
      return null;
    }
  };
  return {
    keep,
    claims: () => (idToken ? claimsOf(idToken) : null),
    /** A token that is still good for a minute; null when nobody is signed in any more. */
    async fresh(): Promise<string | null> {
      if (idToken && now() < freshUntilMs) return idToken;
      renewing ??= renew().finally(() => (renewing = null));
      return renewing;
    },
    async signOut(): Promise<void> {
      const refreshToken = storage.getItem(KEY);
      forget();
      if (refreshToken) await pool.revoke(refreshToken).catch(() => undefined);
    },
    forget,
  };
}

export type Tokens = ReturnType<typeof createTokens>;

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Claims } from "./claims.ts";
import { createTokens, type Tokens } from "./tokens.ts";
import { createUserPool, type PoolTokens, type UserPool } from "./user-pool.ts";
import type { PoolConfig } from "./pool-config.ts";

export type SessionState = { kind: "starting" } | { kind: "signed-out"; ended: boolean } | { kind: "signed-in"; claims: Claims };

/** The session of this tab. */
export interface Session {
  state: SessionState;
  pool: UserPool;
  tokens: Tokens;
  enter(tokens: PoolTokens): void;
  leave(): Promise<void>;
  /** The server no longer knows the token. */
  end(): void;
}

const SessionContext = createContext<Session | null>(null);

/** Starts the session again after a reload, when the tab still holds a refresh token. */
export function SessionProvider({ config, children }: { config: PoolConfig; children: ReactNode }) {
  const pool = useMemo(() => createUserPool(config), [config]);
  const tokens = useMemo(() => createTokens(pool, sessionStorage, Date.now), [pool]);
  const [state, setState] = useState<SessionState>({ kind: "starting" });

  useEffect(() => {
    const read = () => {
      const claims = tokens.claims();
      setState(claims ? { kind: "signed-in", claims } : { kind: "signed-out", ended: false });
    };
    tokens.fresh().then(read, read);
  }, [tokens]);

  const session = useMemo<Session>(() => ({
    state,
    pool,
    tokens,
    enter(answer) {
      tokens.keep(answer);
      const claims = tokens.claims();
      if (claims) setState({ kind: "signed-in", claims });
    },
    async leave() {
      await tokens.signOut();
      // What was typed is nobody's business after this.
      sessionStorage.clear();
      setState({ kind: "signed-out", ended: false });
    },
    end() {
      tokens.forget();
      setState({ kind: "signed-out", ended: true });
    },
  }), [state, pool, tokens]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session around this page");
  return session;
}

/** Who is signed in; only below the sign-in form. */
export function useClaims(): Claims {
  const { state } = useSession();
  if (state.kind !== "signed-in") throw new Error("nobody is signed in");
  return state.claims;
}

import { randomBytes } from "node:crypto";
import type { Cloud } from "../contract.ts";
import type { Client, Pool, User } from "./pool.ts";
import { refusals } from "./refusals.ts";
import type { Holder } from "./tokens.ts";

/** Between two steps of a sign-in: who has come how far. Kept in memory, so a restart asks for the password again. */
export interface Challenge {
  name: "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA" | "MFA_SETUP";
  clientId: string;
  username: string;
  until: number;
}

/** What the calls of the API work on. */
export class CognitoDesk {
  readonly cloud: Cloud;
  readonly pools = new Map<string, Pool>();
  readonly clients = new Map<string, Client>();
  readonly #challenges = new Map<string, Challenge>();

  constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  /** The cloud's time in milliseconds. */
  now(): number {
    return this.cloud.clock.now();
  }

  pool(id: unknown): Pool {
    const pool = this.pools.get(String(id));
    if (!pool) throw refusals.noPool(String(id));
    return pool;
  }

  client(id: unknown): { client: Client; pool: Pool } {
    const client = this.clients.get(String(id));
    if (!client) throw refusals.noClient(String(id));
    return { client, pool: this.pool(client.poolId) };
  }

  /** A user as an administrator names them. */
  user(poolId: unknown, username: unknown): { pool: Pool; user: User } {
    const pool = this.pool(poolId);
    const user = pool.users.find(String(username ?? ""), pool);
    if (!user) throw refusals.noUser();
    return { pool, user };
  }

  /** Opens a step of a sign-in; answers the session that the next call must show. */
  challenge(holder: Holder, name: Challenge["name"]): string {
    for (const [old, { until }] of this.#challenges) if (until <= this.now()) this.#challenges.delete(old);
    const session = randomBytes(96).toString("base64url");
    const until = this.now() + holder.client.seconds.session * 1000;
    this.#challenges.set(session, { name, clientId: holder.client.id, username: holder.user.username, until });
    return session;
  }

  /** Who shows this session. Refuses one that is not known or is over. */
  challenged(session: unknown): Challenge & { holder: Holder } {
    const challenge = this.#challenges.get(String(session));
    if (!challenge) throw refusals.invalidSession();
    if (challenge.until <= this.now()) throw refusals.expiredSession();
    const { client, pool } = this.client(challenge.clientId);
    const user = pool.users.users.get(challenge.username);
    if (!user) throw refusals.invalidSession();
    return { ...challenge, holder: { pool, client, user } };
  }

  /** Ends a step that was taken. */
  settle(session: unknown): void {
    this.#challenges.delete(String(session));
  }

  forget(): void {
    this.#challenges.clear();
  }
}

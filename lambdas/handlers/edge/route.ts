import type * as z from "zod";
import type { Action } from "../../domain/roles.ts";
import type { Language } from "../../domain/languages.ts";
import type { Instant } from "../../domain/days.ts";
import type { Actor, World } from "../../ports.ts";
import type { Sources } from "../../use-cases/shared/guessing.ts";
import type { RequestKey } from "../../use-cases/shared/request-key.ts";

/** What a route is given, read and checked. */
export interface Call<Who, Query = unknown, Body = unknown> {
  world: World;
  who: Who;
  /** When the gateway took the request (R2). */
  now: Instant;
  language: Language;
  path: Record<string, string>;
  query: Query;
  body: Body;
  /** Where the request comes from, for whoever must not be asked too often. */
  sources: Sources;
  /** The Idempotency-Key with the hash of the body. */
  request: RequestKey | null;
  seenVersion?: number;
}

/** What a route answers; `bytes` are sent as they are. */
export interface Reply {
  status?: number;
  body?: unknown;
  bytes?: Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

/** One route: how it is called, who may call it, what it takes and what it does. The OpenAPI document is made of these. */
export interface Route<Who = Actor> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  needs: Action | null;
  query?: z.ZodType;
  body?: z.ZodType;
  answer?: z.ZodType;
  /** Fields that a reader sees and PATCH refuses; PUT ignores them. */
  readOnly?: readonly string[];
  run(call: Call<Who, never, never>): Promise<Reply>;
}

/** The header by which a reader says later which version it has seen. */
export const etag = ({ version }: { version: number }): Record<string, string> => ({ etag: `"${version}"` });

/** Ties the types of a route's schemas to its `run`. */
export const route = <Who = Actor, Q extends z.ZodType = z.ZodType<unknown>, B extends z.ZodType = z.ZodType<unknown>>(
  definition: Omit<Route<Who>, "query" | "body" | "run"> & { query?: Q; body?: B; run(call: Call<Who, z.output<Q>, z.output<B>>): Promise<Reply> },
): Route<Who> => definition as Route<Who>;

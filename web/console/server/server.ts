import { createContext, useContext } from "react";
import { request, type Answer, type Caller, type Wishes } from "../../shared/request.ts";
import { problemOf } from "../../shared/problem.ts";
import type { Path } from "../paths.ts";
import type { ServerClock } from "./clock.ts";

type Method = "POST" | "PATCH" | "PUT" | "DELETE";

/** What the console asks of the API, signed with a fresh token each time. */
export interface Server {
  clock: ServerClock;
  get<T>(path: Path, signal?: AbortSignal): Promise<T>;
  /** With the ETag, for a form that will change it. */
  read<T>(path: Path, signal?: AbortSignal): Promise<{ value: T; etag: string | null }>;
  bytes(path: Path): Promise<Blob>;
  send<T>(method: Method, path: Path, wishes?: Wishes): Promise<T>;
}

export interface ServerParts {
  clock: ServerClock;
  language: () => string;
  /** A valid ID token, renewed when needed; null when nobody is signed in. */
  freshToken: () => Promise<string | null>;
  /** Called when the API no longer accepts the token. */
  onSignedOut: () => void;
}

/** The API under the page's own origin. */
export function createServer({ clock, language, freshToken, onSignedOut }: ServerParts): Server {
  const call = async <T>(route: `${"GET" | Method} ${Path}`, wishes: Wishes): Promise<Answer<T>> => {
    const token = await freshToken();
    const caller: Caller = { base: "", bearer: () => token, language, onHeaders: clock.see };
    try {
      return await request<T>(caller, route, wishes);
    } catch (thrown) {
      if (problemOf(thrown).status === 401) onSignedOut();
      throw thrown;
    }
  };
  return {
    clock,
    get: async <T>(path: Path, signal?: AbortSignal) => (await call<T>(`GET ${path}`, signal ? { signal } : {})).value,
    read: (path, signal) => call(`GET ${path}`, signal ? { signal } : {}),
    bytes: async (path) => (await call<Blob>(`GET ${path}`, { as: "bytes" })).value,
    send: async <T>(method: Method, path: Path, wishes: Wishes = {}) => (await call<T>(`${method} ${path}`, wishes)).value,
  };
}

const ServerContext = createContext<Server | null>(null);
export const ServerProvider = ServerContext.Provider;

/** The API for the page at hand. */
export function useServer(): Server {
  const server = useContext(ServerContext);
  if (!server) throw new Error("no server around this page");
  return server;
}

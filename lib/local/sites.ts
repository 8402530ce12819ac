/** A web request on its way to an API or a distribution. */
export interface WebRequest {
  readonly method: string;
  /** Path and query as they were sent, still encoded: `/a%20b?c=d`. */
  readonly target: string;
  /** Lower-case names; values that came several times are joined by a comma. */
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface WebResponse {
  status: number;
  /** A list where a header is sent several times, as `set-cookie` is. */
  headers: Record<string, string | string[]>;
  body: Buffer;
}

export type Site = (request: WebRequest) => Promise<WebResponse>;

/** What answers the web, by host name. The first distribution is what the base address shows; without one, the first API. */
export interface Sites {
  add(kind: "distribution" | "api", host: string, site: Site): void;
  /** By the Host header; any unknown name reaches the front. */
  find(host: string): Site | undefined;
  /** By its own name only. */
  named(host: string): Site | undefined;
}

export function createSites(): Sites {
  const byHost = new Map<string, Site>();
  const fronts: { distribution?: Site; api?: Site } = {};
  return {
    add(kind, host, site) {
      byHost.set(host, site);
      fronts[kind] ??= site;
    },
    named: (host) => byHost.get(host),
    find: (host) => byHost.get(host.replace(/:\d+$/, "")) ?? fronts.distribution ?? fronts.api,
  };
}

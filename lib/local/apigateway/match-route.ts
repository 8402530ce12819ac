/** What a route key stands for, and how closely. */
export interface RouteMatcher {
  readonly method: string;
  readonly segments: string[];
}

export interface RouteMatch {
  /** Path parameters, decoded; undefined when the route has none. */
  parameters: Record<string, string> | undefined;
  /** The higher, the more specific: compared from left to right. */
  rank: number[];
}

/** Reads `GET /invoices/{id}`, `ANY /v1/{proxy+}` or `$default`. */
export function readRouteKey(key: string): RouteMatcher {
  if (key === "$default") return { method: "ANY", segments: ["{$default+}"] };
  const [method = "", path = "/"] = key.split(" ");
  return { method, segments: path.split("/").slice(1) };
}

/**
 * Matches a request's method and decoded path. Literal segments outrank variables, variables outrank `{proxy+}`,
 * `$default` comes last; the method outranks ANY (API Gateway Developer Guide, "Routing API requests").
 */
export function matchRoute({ method, segments }: RouteMatcher, request: { method: string; path: string }): RouteMatch | undefined {
  if (method !== "ANY" && method !== request.method) return undefined;
  const given = request.path.split("/").slice(1);
  const parameters: Record<string, string> = {};
  const rank: number[] = [];
  for (const [place, segment] of segments.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(segment);
    const value = given[place];
    if (name?.[2]) {
      const rest = given.slice(place).join("/");
      if (name[1] === "$default") return { parameters: undefined, rank: [0] };
      if (rest === "") return undefined;
      return { parameters: { ...parameters, [name[1] as string]: rest }, rank: [...rank, 1, method === "ANY" ? 0 : 1] };
    }
    if (value === undefined || (name && value === "")) return undefined;
    if (!name && value !== segment) return undefined;
    if (name) parameters[name[1] as string] = value;
    rank.push(name ? 2 : 3);
  }
  if (given.length !== segments.length) return undefined;
  const named = Object.keys(parameters).length > 0 ? parameters : undefined;
  return { parameters: named, rank: [...rank, 4, method === "ANY" ? 0 : 1] };
}

/** Puts the more specific match first. */
export function bySpecificity(a: RouteMatch, b: RouteMatch): number {
  for (let place = 0; place < Math.max(a.rank.length, b.rank.length); place++) {
    const difference = (b.rank[place] ?? 0) - (a.rank[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

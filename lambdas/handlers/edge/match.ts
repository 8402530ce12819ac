import { refusal } from "../../domain/refusal.ts";
import type { Route } from "./route.ts";

const NoSuchRoute = refusal("not-found", "no-such-route");
const MethodNotAllowed = refusal<{ allow: string }>("invalid", "method-not-allowed");

/** Characters that an id or a name in a path can have; anything else cannot be one of ours. */
const PART = /^[A-Za-z0-9_.-]{1,80}$/;

/** The route of a method and path, with what its placeholders stand for. Fixed parts win over placeholders by order. */
export function matched<Who>(routes: Route<Who>[], method: string, rawPath: string): { route: Route<Who>; path: Record<string, string> } {
  const parts = rawPath.split("/");
  const fitting = routes.flatMap((route) => {
    const path = fit(route.path.split("/"), parts);
    return path ? [{ route, path }] : [];
  });
  if (fitting.length === 0) throw new NoSuchRoute();
  const found = fitting.find(({ route }) => route.method === method);
  if (!found) throw new MethodNotAllowed({ allow: fitting.map(({ route }) => route.method).join(", ") });
  return found;
}

function fit(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const path: Record<string, string> = {};
  for (const [n, wanted] of pattern.entries()) {
    const part = parts[n]!;
    if (wanted.startsWith("{") && PART.test(part)) path[wanted.slice(1, -1)] = part;
    else if (wanted !== part) return null;
  }
  return path;
}

import middy from "@middy/core";
import type { Language } from "../../domain/languages.ts";
import { Refusal, refusal } from "../../domain/refusal.ts";
import { can, NotAllowed } from "../../domain/roles.ts";
import { InvalidInput } from "../../domain/fault.ts";
import type { World } from "../../ports.ts";
import type { Sources } from "../../use-cases/shared/guessing.ts";
import type { RequestKey } from "../../use-cases/shared/request-key.ts";
import type { HttpEvent } from "./http-event.ts";
import { languageFrom } from "./languages.ts";
import { mustFitItsPath } from "./path-ids.ts";
import { jsonBody, parsed } from "./parse.ts";
import { internalProblem, problem, type HttpAnswer } from "./problem.ts";
import type { Call, Reply, Route } from "./route.ts";
import { matched } from "./match.ts";
import { readOnce } from "./read-once.ts";

const MAX_KEY = 255;

/** The last address in `x-forwarded-for` that the distribution itself wrote is the one before the gateway's; without it both are the gateway's. */
function sourcesOf({ headers, requestContext }: HttpEvent): Sources {
  const hop = requestContext.http.sourceIp ?? "";
  const handed = (headers["x-forwarded-for"] ?? "").split(",").map((part) => part.trim()).filter(Boolean);
  return { reader: handed.at(-2) ?? handed.at(-1) ?? hop, hop };
}

export interface Edge<Who> {
  world: World;
  routes: Route<Who>[];
  /** Who is calling; refuses when that cannot be said. Open routes are not asked. */
  who(event: HttpEvent, world: World): Promise<{ who: Who; role?: string; headers?: Record<string, string> }>;
  /** Paths that nobody needs to sign in for. */
  open?: (route: Route<Who>) => boolean;
}

/** One HTTP function: finds the route, reads and checks what came, runs it, and turns refusals into problems. */
export function httpFunction<Who>(edge: Edge<Who>) {
  return middy<HttpEvent, HttpAnswer>()
    .use({
      onError: (request) => {
        const { error, event } = request;
        if (error instanceof Refusal) request.response = problem(error, languageOf(event));
        else {
          edge.world.log("bug", { name: error?.name, stack: error?.stack });
          request.response = internalProblem();
        }
        request.response.headers = { ...request.response.headers, ...COMMON };
      },
    })
    .handler((event) => answered(edge, event));
}

const COMMON = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

async function answered<Who>(edge: Edge<Who>, event: HttpEvent): Promise<HttpAnswer> {
  const { route, path } = matched(edge.routes, event.requestContext.http.method, event.rawPath);
  const world = readOnce(edge.world);
  const caller = edge.open?.(route) ? { who: undefined as Who } : await edge.who(event, world);
  if (route.needs && !can(("role" in caller && caller.role) || "", route.needs)) throw new NotAllowed({ action: route.needs, role: ("role" in caller && caller.role) || "" });
  mustFitItsPath(route.path, path);
  const call = callOf({ world, event, route, path, who: caller.who });
  const reply = await route.run(call as Call<Who, never, never>);
  return answerOf(reply, "headers" in caller ? caller.headers : undefined);
}

function callOf<Who>({ world, event, route, path, who }: { world: World; event: HttpEvent; route: Route<Who>; path: Record<string, string>; who: Who }): Call<Who> {
  const text = route.method === "GET" ? undefined : event.body;
  const raw = jsonBody(text, event.isBase64Encoded ?? false, event.headers["content-type"]);
  const writable = route.method === "PUT" && route.readOnly ? without(raw, route.readOnly) : raw;
  const query = Object.fromEntries(new URLSearchParams(event.rawQueryString ?? ""));
  const seen = event.headers["if-match"]?.trim();
  return {
    world, who, path, now: new Date(event.requestContext.timeEpoch).toISOString(), language: languageOf(event), sources: sourcesOf(event),
    query: route.query ? parsed(route.query, query) : {},
    body: route.body ? parsed(route.body, writable, route.readOnly) : undefined,
    request: keyOf(event, world.ids.hash(`${route.method} ${event.rawPath} ${JSON.stringify(raw)}`)),
    ...(seen === undefined || seen === "*" ? {} : { seenVersion: versionIn(seen) }),
  };
}

/** The version that an ETag of ours names; one that is not ours fits no version, so that nothing is written over. */
const versionIn = (tag: string): number => Number(/^(?:W\/)?"?(\d{1,15})"?$/.exec(tag)?.[1] ?? -1);

const without = (value: unknown, names: readonly string[]): unknown =>
  value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) : value;

function keyOf(event: HttpEvent, hash: string): RequestKey | null {
  const key = event.headers["idempotency-key"];
  if (key === undefined) return null;
  if (key.length === 0 || key.length > MAX_KEY || /[^\x20-\x7e]/.test(key)) throw new InvalidInput([{ at: "Idempotency-Key", code: "invalid-format" }]);
  return { key, hash };
}

function answerOf({ status, body, bytes, type, headers }: Reply, more: Record<string, string> = {}): HttpAnswer {
  const common = { ...COMMON, ...headers, ...more };
  if (bytes) return { statusCode: status ?? 200, headers: { ...common, "content-type": type ?? "application/octet-stream" }, body: Buffer.from(bytes).toString("base64"), isBase64Encoded: true };
  if (body === undefined) return { statusCode: status ?? 204, headers: common, body: "" };
  return { statusCode: status ?? 200, headers: { ...common, "content-type": type ?? "application/json" }, body: typeof body === "string" ? body : JSON.stringify(body) };
}

/** The language in which a caller is answered. */
export const languageOf = (event: HttpEvent): Language => languageFrom(event.headers["accept-language"]);

/** Somebody who is not signed in, or whose token says no company. */
export const NotSignedIn = refusal("forbidden", "not-signed-in");

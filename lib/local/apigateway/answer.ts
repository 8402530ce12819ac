import { randomUUID } from "node:crypto";
import type { Core } from "../core.ts";
import type { WebRequest, WebResponse } from "../sites.ts";
import type { Api, ApiRoute } from "./api.ts";
import { authorize } from "./authorize.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { bySpecificity, matchRoute, type RouteMatch } from "./match-route.ts";
import { message } from "./message.ts";
import { proxyAnswer } from "./proxy-answer.ts";
import { proxyEvent } from "./proxy-event.ts";

/** Largest body of a request in bytes, and longest wait for a function in milliseconds (quotas of HTTP APIs). */
const longestBodyBytes = 10 * 1024 * 1024;
const longestWaitMs = 30_000;

/** What one HTTP API answers. */
export async function answerApi(core: Core, api: Api, request: WebRequest): Promise<WebResponse> {
  const requestId = randomUUID();
  core.meter.count("http-api", "execute-api:Invoke", { bytes: request.body.length });
  const answer = (api.cors && preflight(api.cors, request)) ?? (await answerRoute(core, api, { request, requestId }));
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(api.cors, request), "apigw-requestid": requestId } };
}

async function answerRoute(core: Core, api: Api, { request, requestId }: { request: WebRequest; requestId: string }): Promise<WebResponse> {
  const path = decodedPath(request.target);
  if (path === undefined) return message(400, "Bad Request");
  const found = findRoute(api, { method: request.method, path });
  if (!found) return message(404, "Not Found");
  const { route, match } = found;
  const authorized = await authorize(route, request);
  if ("status" in authorized) return authorized;
  if (request.body.length > longestBodyBytes) return message(413, "Request Entity Too Large");
  const { account, clock } = core;
  const { parameters } = match;
  const call = { api, route, request, requestId, path, parameters, token: authorized.context, account, now: clock.now() };
  const invocation = await withinMs(core.invoke(route.functionArn, proxyEvent(call)), longestWaitMs);
  if (invocation === undefined) return message(503, "Service Unavailable");
  if (invocation.ok) return proxyAnswer(invocation.payload);
  if (invocation.errorType === "RequestEntityTooLarge") return message(413, "Request Entity Too Large");
  return message(500, "Internal Server Error");
}

function decodedPath(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split("?")[0] ?? "/");
  } catch {
    return undefined;
  }
}

function findRoute(api: Api, request: { method: string; path: string }): { route: ApiRoute; match: RouteMatch } | undefined {
  const found = api.routes.flatMap((route) => {
    const match = matchRoute(route.matcher, request);
    return match ? [{ route, match }] : [];
  });
  return found.sort((a, b) => bySpecificity(a.match, b.match))[0];
}

async function withinMs<T>(outcome: Promise<T>, waitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, waitMs, undefined)));
  return Promise.race([outcome, patience]).finally(() => clearTimeout(timer));
}

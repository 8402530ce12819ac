import type { WebRequest } from "../sites.ts";
import type { Api, ApiRoute } from "./api.ts";
import type { TokenContext } from "./authorize.ts";

export interface ProxyCall {
  api: Api;
  route: ApiRoute;
  request: WebRequest;
  requestId: string;
  /** Decoded path. */
  path: string;
  parameters: Record<string, string> | undefined;
  token: TokenContext | undefined;
  account: string;
  /** Virtual time in milliseconds. */
  now: number;
}

/** Bodies of these types reach a function as text, all others (forms and untyped ones too) in base64. */
const textual = /^(text\/|application\/(json|xml|javascript)\b)/i;

/**
 * The event that a function is given, payload format 2.0: the path decoded, header names in lower case.
 * Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function proxyEvent(call: ProxyCall): object {
  const { request, route, path } = call;
  const query = request.target.includes("?") ? request.target.slice(request.target.indexOf("?") + 1) : "";
  const { cookie, ...headers } = request.headers;
  const text = textual.test(headers["content-type"] ?? "");
  const body = request.body.length === 0 ? undefined : request.body.toString(text ? "utf8" : "base64");
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: {
      ...headers,
      "x-forwarded-for": [headers["x-forwarded-for"], request.sourceIp].filter(Boolean).join(", "),
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    ...(query ? { queryStringParameters: queryParameters(query) } : {}),
    requestContext: requestContext(call),
    ...(call.parameters ? { pathParameters: call.parameters } : {}),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: body !== undefined && !text,
  };
}

/** A parameter that comes several times is joined by commas. */
function queryParameters(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}

function requestContext({ api, route, request, requestId, path, token, account, now }: ProxyCall): object {
  return {
    accountId: account,
    apiId: api.id,
    ...(token ? { authorizer: token } : {}),
    domainName: api.host,
    domainPrefix: api.id,
    http: {
      method: request.method,
      path,
      protocol: "HTTP/1.1",
      sourceIp: request.sourceIp,
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId,
    routeKey: route.key,
    stage: "$default",
    time: logTime(now),
    timeEpoch: now,
  };
}

/** `05/Jan/2026:08:00:00 +0000`. */
function logTime(now: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

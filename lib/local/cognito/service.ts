import { randomUUID } from "node:crypto";
import type { JSONWebKeySet } from "jose";
import { AwsError } from "../contract.ts";
import type { AwsRequest, AwsResponse, Cloud, Route, Service } from "../contract.ts";
import { adminCalls, openCalls } from "./calls/index.ts";
import { clientKind, domainKind } from "./client-kinds.ts";
import { CognitoDesk } from "./desk.ts";
import { poolKind } from "./pool-kinds.ts";

const TARGET = "AWSCognitoIdentityProviderService.";
/** Any page may call the user pool's API, as in AWS. */
const ANY_ORIGIN = { "access-control-allow-origin": "*", "access-control-expose-headers": "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date" };

export interface CognitoService extends Service {
  /** The public keys of the pool with that issuer, for whoever checks its tokens. */
  keys(issuer: string): JSONWebKeySet | undefined;
}

/**
 * Amazon Cognito user pools: password sign-in with new-password and one-time-code challenges, refresh, forgotten
 * passwords, and administration. Tokens bear the issuer that AWS would give them and expire by the cloud's clock.
 */
export function createCognito(cloud: Cloud): CognitoService {
  const desk = new CognitoDesk(cloud);
  return {
    names: ["cognito-idp"],
    kinds: [poolKind(desk), clientKind(desk), domainKind()],
    routes: [keysRoute(desk), preflightRoute()],
    keys: (issuer) => keysOf(desk, issuer),
    access(request) {
      const call = callOf(request);
      if (Object.hasOwn(openCalls, call)) return [{ action: `cognito-idp:${call}`, resource: "*" }];
      if (!Object.hasOwn(adminCalls, call)) throw new AwsError("UnknownOperationException", `The local cloud does not answer ${call || "this request"}.`);
      const id = String(bodyOf(request).UserPoolId ?? "");
      return [{ action: `cognito-idp:${call}`, resource: `arn:aws:cognito-idp:${cloud.region}:${cloud.account}:userpool/${id}` }];
    },
    async handle(request) {
      const name = callOf(request);
      const call = openCalls[name] ?? adminCalls[name];
      if (!call) throw new AwsError("UnknownOperationException", `The local cloud does not answer ${name}.`);
      return answer(200, (await call(desk, bodyOf(request))) ?? {});
    },
    refuse: (error) => answer(error.status, { __type: error.code, message: error.message, ...error.extra }, { "x-amzn-errortype": `${error.code}:`, "x-amzn-errormessage": printable(error.message) }),
    async reset() {
      desk.forget();
      for (const pool of desk.pools.values()) await pool.users.clear();
    },
    async close() {
      for (const pool of desk.pools.values()) await pool.users.save();
    },
  };
}

function callOf(request: AwsRequest): string {
  const target = request.headers["x-amz-target"] ?? "";
  return target.startsWith(TARGET) ? target.slice(TARGET.length) : "";
}

function bodyOf(request: AwsRequest): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(request.body.toString("utf8") || "{}");
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Falls through to the refusal: what is no JSON is refused like JSON of another form.
  }
  throw new AwsError("SerializationException", "The request is not a JSON object.");
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): AwsResponse {
  return { status, headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID(), ...ANY_ORIGIN, ...headers }, body: JSON.stringify(body) };
}

function printable(message: string): string {
  return message.replace(/[^\x20-\x7e]/g, "?");
}

function keysOf(desk: CognitoDesk, issuer: string): JSONWebKeySet | undefined {
  const pool = [...desk.pools.values()].find((one) => one.issuer === issuer);
  return pool && { keys: [pool.key.public] };
}

function keysRoute(desk: CognitoDesk): Route {
  const poolOf = (url: URL) => desk.pools.get(url.pathname.match(/^\/([\w-]+)\/\.well-known\/jwks\.json$/)?.[1] ?? "");
  return {
    matches: (method, url) => method === "GET" && poolOf(url) !== undefined,
    async answer({ url }) {
      const pool = poolOf(url);
      const body = JSON.stringify(keysOf(desk, pool?.issuer ?? ""));
      return { status: 200, headers: { "content-type": "application/json", "access-control-allow-origin": "*" }, body };
    },
  };
}

/** A browser asks before it sends `x-amz-target` to another origin. */
function preflightRoute(): Route {
  return {
    matches: (method, url, headers) => method === "OPTIONS" && url.pathname === "/" && /x-amz-target/i.test(headers["access-control-request-headers"] ?? ""),
    answer: async () => ({ status: 204, headers: { ...ANY_ORIGIN, "access-control-allow-methods": "POST", "access-control-allow-headers": "*,authorization,content-type,x-amz-target,x-amz-user-agent", "access-control-max-age": "172800" } }),
  };
}

import type { JWTPayload } from "jose";
import type { WebRequest, WebResponse } from "../sites.ts";
import type { ApiRoute } from "./api.ts";
import { InvalidToken } from "./authorizer.ts";
import { message } from "./message.ts";

/** What a function is told of the token. */
export interface TokenContext {
  jwt: { claims: Record<string, string>; scopes: string[] | null };
}

/** Lets a request through a route's authorizer, or answers it with 401 or 403 as API Gateway does. */
export async function authorize(route: ApiRoute, request: WebRequest): Promise<{ context?: TokenContext } | WebResponse> {
  if (!route.authorizer) return {};
  const token = /^(?:Bearer\s+)?(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (!token) return message(401, "Unauthorized", { "www-authenticate": "Bearer" });
  try {
    const claims = await route.authorizer.verify(token);
    const scopes = typeof claims.scope === "string" ? claims.scope.split(" ") : [];
    if (route.scopes.length > 0 && !route.scopes.some((scope) => scopes.includes(scope))) return message(403, "Forbidden");
    return { context: { jwt: { claims: asStrings(claims), scopes: route.scopes.length > 0 ? scopes : null } } };
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    const why = `Bearer scope="" error="invalid_token" error_description="${error.message}"`;
    return message(401, "Unauthorized", { "www-authenticate": why });
  }
}

/** Claims reach a function as text, lists in square brackets without commas. */
function asStrings(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? `[${value.join(" ")}]` : String(value)]),
  );
}

import type { WebRequest, WebResponse } from "../sites.ts";

/** `CorsConfiguration` of an HTTP API. */
export interface CorsSettings {
  AllowOrigins?: string[];
  AllowMethods?: string[];
  AllowHeaders?: string[];
  ExposeHeaders?: string[];
  AllowCredentials?: boolean;
  MaxAge?: number;
}

/** The answer to a preflight, which an API with CORS settings gives itself; undefined for any other request. */
export function preflight(cors: CorsSettings, request: WebRequest): WebResponse | undefined {
  if (request.method !== "OPTIONS" || !request.headers.origin || !request.headers["access-control-request-method"]) return undefined;
  const headers = allowedOrigin(cors, request);
  if (!headers) return { status: 204, headers: {}, body: Buffer.alloc(0) };
  const methods = cors.AllowMethods?.includes("*") ? ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] : cors.AllowMethods;
  const asked = request.headers["access-control-request-headers"];
  const allowed = cors.AllowHeaders?.includes("*") && asked ? asked : cors.AllowHeaders?.join(",");
  if (methods) headers["access-control-allow-methods"] = methods.join(",");
  if (allowed) headers["access-control-allow-headers"] = allowed.toLowerCase();
  if (cors.MaxAge !== undefined) headers["access-control-max-age"] = String(cors.MaxAge);
  return { status: 204, headers, body: Buffer.alloc(0) };
}

/** Headers that an API with CORS settings adds to an answer, in place of the function's own. */
export function corsHeaders(cors: CorsSettings | undefined, request: WebRequest): Record<string, string> {
  if (!cors || !request.headers.origin) return {};
  const headers = allowedOrigin(cors, request) ?? {};
  if (headers["access-control-allow-origin"] && cors.ExposeHeaders?.length) {
    headers["access-control-expose-headers"] = cors.ExposeHeaders.join(",");
  }
  return headers;
}

function allowedOrigin(cors: CorsSettings, { headers: { origin = "" } }: WebRequest): Record<string, string> | undefined {
  const any = cors.AllowOrigins?.includes("*");
  if (!any && !cors.AllowOrigins?.includes(origin)) return undefined;
  return {
    "access-control-allow-origin": any ? "*" : origin,
    ...(any ? {} : { vary: "origin" }),
    ...(cors.AllowCredentials ? { "access-control-allow-credentials": "true" } : {}),
  };
}

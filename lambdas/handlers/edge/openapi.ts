import * as z from "zod";
import { route, type Route } from "./route.ts";

const PROBLEM = { $ref: "#/components/schemas/Problem" };

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" }, code: { type: "string" },
    errors: { type: "array", items: { type: "object", properties: { at: { type: "string" }, code: { type: "string" }, message: { type: "string" } } } },
  },
};

/** What anybody may ask: the contract, and the exchange of a link's token for a session. */
const OPEN = ["/v1/openapi.json", "/portal/v1/sessions"];

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return json;
};

function parametersOf(route: Route<never>): Json[] {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const query = route.query ? Object.entries((schemaOf(route.query, "input")["properties"] ?? {}) as Json).map(([name, schema]) => ({ name, in: "query", schema })) : [];
  const key = route.method === "POST" ? [{ name: "Idempotency-Key", in: "header", schema: { type: "string", minLength: 1, maxLength: 255 } }] : [];
  const seen = route.method === "PATCH" || route.method === "PUT" ? [{ name: "If-Match", in: "header", schema: { type: "string" } }] : [];
  return [...path, ...query, ...key, ...seen];
}

function operation(route: Route<never>): Json {
  return {
    summary: route.summary,
    parameters: parametersOf(route),
    ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } } } : {}),
    responses: {
      "2XX": { description: "done", ...(route.answer ? { content: { "application/json": { schema: schemaOf(route.answer, "output") } } } : {}) },
      default: { description: "refused", content: { "application/problem+json": { schema: PROBLEM } } },
    },
    ...(OPEN.includes(route.path) ? { security: [] } : {}),
    "x-needs": route.needs,
  };
}

/** The OpenAPI 3.1 document of some routes, derived from the schemas that check the requests. */
export function openApi(routes: Route<never>[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: "3.1.0",
    info: { title: "Dossier", version: "1" },
    components: { schemas: { Problem: problemSchema }, securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    security: [{ token: [] }],
    paths,
  };
}

/** The route that serves the document, wherever it is kept. */
export const openApiRoute = (read: () => Promise<Json>): Route<never> =>
  route<never>({ method: "GET", path: "/v1/openapi.json", summary: "This document", needs: null, run: async () => ({ body: await read() }) });

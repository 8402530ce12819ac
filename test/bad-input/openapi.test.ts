import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openOffice } from "./world/office.ts";
import { EVERY, nameOf } from "./world/routes.ts";

type Json = Record<string, unknown>;
interface Operation {
  summary: string;
  parameters: { name: string; in: string; required?: boolean; schema: Json }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
  security?: Json[];
}
interface Document {
  openapi: string;
  info: Json;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json>; securitySchemes: Record<string, Json> };
  security: Json[];
}

let document: Document;
beforeAll(async () => {
  const office = await openOffice();
  document = (await office.ask("GET /v1/openapi.json", { claims: {} })).body as unknown as Document;
});

const operations = (): [string, Operation][] => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as [string, Operation]));

/** All schemas within a schema, itself first. */
function* within(schema: unknown): Generator<Json> {
  if (Array.isArray(schema)) for (const one of schema) yield* within(one);
  else if (schema && typeof schema === "object") {
    yield schema as Json;
    for (const value of Object.values(schema)) yield* within(value);
  }
}

describe("the contract", () => {
  it("is an OpenAPI 3.1 document (sections 4.8.1 to 4.8.17 of its specification)", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const fields = ["openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"];
    expect(Object.keys(document).filter((field) => !fields.includes(field))).toEqual([]);
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\//);
    const templates = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, "{}"));
    expect(new Set(templates).size).toBe(templates.length);
    for (const [name, operation] of operations()) {
      expect(name).toMatch(/^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) /);
      for (const status of Object.keys(operation.responses)) expect(status).toMatch(/^([1-5]\d\d|[1-5]XX|default)$/);
      for (const response of Object.values(operation.responses)) expect(response.description).toEqual(expect.any(String));
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, word]) => word);
      expect(operation.parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name)).toEqual(inPath);
      for (const parameter of operation.parameters) expect(parameter).toMatchObject({ in: expect.stringMatching(/^(path|query|header|cookie)$/), schema: expect.any(Object), ...(parameter.in === "path" ? { required: true } : {}) });
      expect(new Set(operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(operation.parameters.length);
      for (const need of operation.security ?? document.security) for (const scheme of Object.keys(need)) expect(document.components.securitySchemes).toHaveProperty(scheme);
      expect(operation.summary).not.toBe("");
    }
  });

  it("has references that lead somewhere only", () => {
    for (const { $ref } of within(document)) if (typeof $ref === "string") expect($ref.split("/").slice(1).reduce<unknown>((at, word) => (at as Json)?.[word], document), $ref).toBeTypeOf("object");
  });

  it("has every route in it, and no other", () => expect(operations().map(([name]) => name).sort()).toEqual([...EVERY.map(nameOf), "GET /v1/openapi.json"].sort()));

  it("lets nobody in unsigned but where a session begins and to itself", () =>
    expect(operations().filter(([, { security }]) => (security ?? document.security).length === 0).map(([name]) => name).sort()).toEqual(["GET /v1/openapi.json", "POST /portal/v1/sessions"]));

  it.each(EVERY.filter(({ body }) => body).map((route) => [nameOf(route), route] as const))("%s: its body's schema is the one that checks, and takes no unknown field on any level", (name, route) => {
    const [, operation] = operations().find(([one]) => one === name)!;
    const schema = operation.requestBody!.content["application/json"]!.schema;
    const { $schema: _dialect, ...own } = z.toJSONSchema(route.body!, { io: "input", unrepresentable: "any" }) as Json;
    expect(schema).toEqual(own);
    const objects = [...within(schema)].filter((one) => one["type"] === "object");
    expect(objects.length).toBeGreaterThan(0);
    for (const one of objects) expect(one["additionalProperties"], JSON.stringify(one).slice(0, 200)).toSatisfy((more: unknown) => more === false || (typeof more === "object" && one["properties"] === undefined));
    expect(route.body!.safeParse({ ...(route.body!.safeParse({}).data as object), "a field of nobody": 1 }).success).toBe(false);
  });

  it.each(EVERY.filter(({ query }) => query).map((route) => [nameOf(route), route] as const))("%s: its query's fields are parameters", (name, route) => {
    const [, operation] = operations().find(([one]) => one === name)!;
    const { properties } = z.toJSONSchema(route.query!, { io: "input", unrepresentable: "any" }) as { properties: Json };
    expect(operation.parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name)).toEqual(Object.keys(properties));
    expect(route.query!.safeParse({ "a field of nobody": "1" }).success).toBe(false);
  });

  it("says of every POST that it takes an Idempotency-Key, of every PATCH and PUT that it heeds If-Match", () => {
    for (const [name, { parameters }] of operations()) {
      const headers = parameters.filter((parameter) => parameter.in === "header").map((parameter) => parameter.name);
      expect(headers).toEqual(name.startsWith("POST ") ? ["Idempotency-Key"] : /^(PATCH|PUT) /.test(name) ? ["If-Match"] : []);
    }
  });

  it("patterns in it are regular expressions", () => {
    for (const { pattern } of within(document.paths)) if (typeof pattern === "string") expect(() => new RegExp(pattern, "u")).not.toThrow();
  });
});

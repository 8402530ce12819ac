import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { apiResources, functionResources, testFolder, writeAssembly } from "./assembly.ts";

const code = {
  Echo: "exports.handler = async (event) => ({ statusCode: 200, headers: { 'X-Echo': 'yes' }, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) });",
  One: "exports.handler = async () => ({ hello: 'one' });",
  Bytes: "exports.handler = async (event) => ({ statusCode: 200, headers: { 'content-type': 'application/pdf' }, body: event.body ?? '', isBase64Encoded: true });",
  Fails: "exports.handler = async () => { throw new TypeError('no'); };",
  Clock: "exports.handler = async (event, context) => { const a = Date.now(); await new Promise((r) => setTimeout(r, 30)); return { a, b: Date.now(), c: new Date().toISOString(), isDate: new Date() instanceof Date, left: context.getRemainingTimeInMillis(), id: context.awsRequestId, zone: new Intl.DateTimeFormat('en', { year: 'numeric' }).format() }; };",
};

const folder = testFolder();
let cloud: RunningCloud;

beforeAll(async () => {
  const resources = {
    ...Object.assign({}, ...Object.keys(code).map((name) => functionResources(name))),
    ...apiResources(
      { "ANY /v1/{proxy+}": "Echo", "GET /v1/one": "One", "GET /v1/things/{id}/pdf": "Bytes", "POST /v1/bytes": "Bytes", "GET /fails": "Fails", "GET /clock": "Clock" },
      { CorsConfiguration: { AllowOrigins: ["https://a.example"], AllowMethods: ["GET"], AllowHeaders: ["authorization"], MaxAge: 60 } },
    ),
  };
  const assembly = writeAssembly(folder.path, { App: { Resources: resources } }, code);
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, startAt: "2026-01-05T08:00:00Z" });
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const get = (path: string, options?: RequestInit) => fetch(cloud.url + path, options);

describe("an HTTP API of the template", () => {
  it("hands a request to its function in payload format 2.0", async () => {
    const answer = await get("/v1/a%20b/c?x=1&x=2&y=%C3%A4", {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: "s=1; t=2", "X-Thing": "T" },
      body: '{"ä":1}',
    });
    const event = await answer.json();
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "ANY /v1/{proxy+}",
      rawPath: "/v1/a b/c",
      rawQueryString: "x=1&x=2&y=%C3%A4",
      cookies: ["s=1", "t=2"],
      queryStringParameters: { x: "1,2", y: "ä" },
      pathParameters: { proxy: "a b/c" },
      body: '{"ä":1}',
      isBase64Encoded: false,
    });
    expect(event.headers).toMatchObject({ "x-thing": "T", "content-type": "application/json" });
    expect(event.headers.cookie).toBeUndefined();
    expect(event.requestContext).toMatchObject({
      stage: "$default",
      timeEpoch: Date.parse("2026-01-05T08:00:00Z"),
      time: "05/Jan/2026:08:00:00 +0000",
      http: { method: "POST", path: "/v1/a b/c" },
    });
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(answer.headers.get("x-echo")).toBe("yes");
    expect(answer.headers.get("apigw-requestid")).toBeTruthy();
  });

  it("prefers the most specific route", async () => {
    expect(await (await get("/v1/one")).json()).toEqual({ hello: "one" });
    expect((await (await get("/v1/one", { method: "DELETE" })).json()).routeKey).toBe("ANY /v1/{proxy+}");
    expect((await get("/v1/things/7/pdf")).headers.get("content-type")).toBe("application/pdf");
  });

  it("carries bytes both ways, and forms and untyped bodies in base64", async () => {
    const bytes = Buffer.from([0, 255, 128, 10]);
    const answer = await get("/v1/bytes", { method: "POST", body: bytes, headers: { "content-type": "application/octet-stream" } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    const form = await (await get("/v1/form", { method: "POST", body: new URLSearchParams({ a: "1" }) })).json();
    expect(form).toMatchObject({ isBase64Encoded: true, body: Buffer.from("a=1").toString("base64") });
  });

  it("answers what no route takes with 404, and a function's error with 500", async () => {
    const missing = await get("/nowhere");
    expect([missing.status, await missing.json()]).toEqual([404, { message: "Not Found" }]);
    const failed = await get("/fails");
    expect([failed.status, await failed.json()]).toEqual([500, { message: "Internal Server Error" }]);
  });

  it("refuses bodies above 10 MB", async () => {
    const answer = await get("/v1/big", { method: "POST", body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect([answer.status, await answer.json()]).toEqual([413, { message: "Request Entity Too Large" }]);
  });

  it("answers preflights itself, for the origins of its settings only", async () => {
    const ask = (origin: string) => get("/v1/one", { method: "OPTIONS", headers: { origin, "access-control-request-method": "GET" } });
    const allowed = await ask("https://a.example");
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect((await ask("https://b.example")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("gives functions the frozen time, a request id and the time that is left", async () => {
    const seen = await (await get("/clock")).json();
    expect(seen).toMatchObject({ c: "2026-01-05T08:00:00.000Z", isDate: true, zone: "2026" });
    expect(seen.a).toBe(seen.b);
    expect(seen.left).toBeGreaterThan(9000);
    expect(seen.left).toBeLessThanOrEqual(10_000);
    expect(seen.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("dates its answers by the virtual clock", async () => {
    expect((await get("/_local/clock")).headers.get("date")).toBe("Mon, 05 Jan 2026 08:00:00 GMT");
  });
});

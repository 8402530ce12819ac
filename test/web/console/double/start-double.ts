import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { CONSOLE_ROUTES } from "../../../../lambdas/handlers/console-routes/index.ts";
import { consoleCaller } from "../../../../lambdas/handlers/edge/console-caller.ts";
import { PAYMENT_ACCOUNT_ROUTES } from "../../../../lambdas/handlers/payment-routes/accounts.ts";
import { httpFunction } from "../../../../lambdas/handlers/edge/http-edge.ts";
import { PRINT_ROUTES } from "../../../../lambdas/handlers/print-routes/index.ts";
import { TEMPLATE_ROUTES } from "../../../../lambdas/handlers/template-routes/index.ts";
import { runImport } from "../../../../lambdas/use-cases/run-import.ts";
import { takeFile } from "../../../../lambdas/use-cases/take-file.ts";
import type { MemoryWorld } from "../../../doubles/memory-world.ts";
import { contentSecurityPolicies } from "../../../../lib/constructs/site-headers.ts";
import { siteFile } from "./site-file.ts";
import { claimsIn, userPool } from "./user-pool.ts";
import { workOff } from "./work-off.ts";

/** The console's whole surroundings on one port: its built files, a user pool, and the API over a world in memory. */
export interface Double {
  base: string;
  world: MemoryWorld;
  /** Moves the clock and does what falls due. */
  advance(byMs: number): Promise<void>;
  /** Milliseconds that every API answer waits. */
  delay: { ms: number };
  close(): Promise<void>;
}

export async function startDouble(world: MemoryWorld, folder: string): Promise<Double> {
  const pool = userPool();
  const api = httpFunction({ world, routes: [...CONSOLE_ROUTES, ...PRINT_ROUTES, ...TEMPLATE_ROUTES, ...PAYMENT_ACCOUNT_ROUTES], who: consoleCaller });
  const delay = { ms: 0 };
  const server = createServer((request, response) => void answer(request, response).catch((thrown: unknown) => end(response, 500, { body: String(thrown) })));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://double");
    const bytes = await bytesOf(request);
    // The clock of the world is the clock of the answers, as on the real machine.
    response.setHeader("date", new Date(world.now).toUTCString());
    if (request.headers["x-amz-target"]) {
      const said = pool(String(request.headers["x-amz-target"]).split(".")[1] ?? "", JSON.parse(bytes.toString()));
      return end(response, said.status, { type: "application/x-amz-json-1.1", body: JSON.stringify(said.body) });
    }
    if (url.pathname.startsWith("/upload/")) {
      await dropped(decodeURIComponent(url.pathname.slice("/upload/".length)), bytes);
      return end(response, 200, { body: "" });
    }
    if (url.pathname.startsWith("/files/")) return kept(response, url);
    if (url.pathname.startsWith("/v1/")) return viaApi(request, response, { url, bytes });
    // The policy that the deployed site has, so that what it forbids fails here first.
    response.setHeader("content-security-policy", contentSecurityPolicies.console({ signInUrl: base, uploadsUrl: base }));
    const { status, type, body } = siteFile(folder, url.pathname, { region: "local", userPoolClientId: "client", cognitoUrl: `${base}/` });
    return end(response, status, { type, body });
  }

  async function viaApi(request: IncomingMessage, response: ServerResponse, { url, bytes }: { url: URL; bytes: Buffer }): Promise<void> {
    await new Promise((later) => setTimeout(later, delay.ms));
    const claims = claimsIn(request.headers.authorization) ?? {};
    const event = {
      rawPath: url.pathname, rawQueryString: url.search.slice(1), headers: request.headers as Record<string, string>, body: bytes.toString(),
      requestContext: { timeEpoch: Date.parse(world.now), http: { method: request.method ?? "GET", path: url.pathname }, authorizer: { jwt: { claims } } },
    };
    const said = await api(event, {} as never);
    await workOff(world);
    goOn();
    for (const [name, value] of Object.entries(said.headers)) response.setHeader(name, value);
    return end(response, said.statusCode, { body: said.isBase64Encoded ? Buffer.from(said.body, "base64") : said.body });
  }

  /** A file as the storage hands it out: a PDF to look at, anything else to keep. */
  function kept(response: ServerResponse, url: URL): void {
    const bytes = world.printed.get(decodeURIComponent(url.pathname.slice("/files/".length)));
    response.setHeader("content-disposition", `${url.searchParams.get("as") === "pdf" ? "inline" : "attachment"}; filename="${url.searchParams.get("name")}"`);
    end(response, bytes ? 200 : 404, { type: "application/octet-stream", body: Buffer.from(bytes ?? []) });
  }

  async function dropped(key: string, bytes: Buffer): Promise<void> {
    world.dropped.set(key, bytes);
    await takeFile(world, { key });
    goOn();
  }

  /** A moment later, so that the page has something to wait for. */
  function goOn(): void {
    for (const file of world.importHints.splice(0)) setTimeout(() => void runImport(world, { ...file, hasTime: () => true }), 600);
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  const base = `http://127.0.0.1:${port}`;
  world.files.uploadAddress = async (key) => `${base}/upload/${encodeURIComponent(key)}`;
  world.files.downloadAddress = async (key, name, as) => `${base}/files/${encodeURIComponent(key)}?${new URLSearchParams({ name, as })}`;
  return {
    base, world, delay,
    async advance(byMs) {
      world.now = new Date(Date.parse(world.now) + byMs).toISOString();
      await workOff(world);
    },
    close: () => new Promise((closed) => { server.closeAllConnections(); server.close(() => closed()); }),
  };
}

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));

function end(response: ServerResponse, status: number, { type, body }: { type?: string; body: string | Buffer }): void {
  if (type) response.setHeader("content-type", type);
  response.writeHead(status).end(body);
}

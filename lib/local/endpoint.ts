import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { silence } from "./aws-call.ts";
import { awsRoute } from "./aws-route.ts";
import type { Route } from "./contract.ts";
import type { Core } from "./core.ts";
import { readBody, readHeaders, writeAnswer, type Answer } from "./http-message.ts";
import { Problem, problemAnswer } from "./problem.ts";

/** The one address of everything. */
export interface Endpoint {
  close(): Promise<void>;
}

/** Opens the endpoint on this machine's loopback address. Refuses a port that is taken. */
export async function openEndpoint(core: Core, port: number, routes: Route[]): Promise<Endpoint> {
  const server = createServer((message, response) => void respond(message, response));
  // Idle connections stay open: a function that sends mail never tries twice, so none may be closed under it.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  await listening(server, port);

  async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answer = await answerTo(message);
      if (answer === silence) response.destroy();
      else writeAnswer(response, answer, core.clock.now());
    } catch (error) {
      if (message.destroyed && !message.complete) return;
      if (!(error instanceof Problem)) core.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      const problem = error instanceof Problem ? error : { status: 500, code: "internal-error", message: "see the log" };
      if (!response.headersSent) writeAnswer(response, problemAnswer(problem), core.clock.now());
    }
  }

  async function answerTo(message: IncomingMessage): Promise<Answer | typeof silence> {
    const target = message.url ?? "/";
    const raw = {
      method: message.method ?? "GET",
      url: addressOf(target, core.url),
      headers: readHeaders(message),
      body: await readBody(message),
    };
    const control = raw.url.pathname.startsWith("/_local/");
    const aws = control ? undefined : awsRoute(core, raw);
    if (aws) return aws;
    const route = routes.find((one) => one.matches(raw.method, raw.url, raw.headers));
    if (route) return route.answer(raw);
    const site = control ? undefined : core.sites.find(raw.headers.host ?? "");
    if (!site) throw new Problem(404, "not-found", `nothing answers ${raw.method} ${raw.url.pathname}`);
    const { method, headers, body } = raw;
    return site({ method, target, headers, body, sourceIp: message.socket.remoteAddress ?? "127.0.0.1" });
  }

  return { close: () => closed(server) };
}

function addressOf(target: string, base: string): URL {
  const address = URL.parse(target.replace(/^\/+/, "/"), base);
  if (!address) throw new Problem(400, "invalid-address", `${target} is not an address`);
  return address;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken; choose another one (--port).`) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

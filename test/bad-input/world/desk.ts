import { CONSOLE_ROUTES } from "../../../lambdas/handlers/console-routes/index.ts";
import { consoleCaller } from "../../../lambdas/handlers/edge/console-caller.ts";
import { httpFunction } from "../../../lambdas/handlers/edge/http-edge.ts";
import type { HttpEvent } from "../../../lambdas/handlers/edge/http-event.ts";
import { contractOf } from "../../../lambdas/handlers/edge/every-route.ts";
import { openApiRoute } from "../../../lambdas/handlers/edge/openapi.ts";
import { portalCaller } from "../../../lambdas/handlers/edge/portal-caller.ts";
import type { HttpAnswer } from "../../../lambdas/handlers/edge/problem.ts";
import { noticeFunction } from "../../../lambdas/handlers/edge/notice-edge.ts";
import { PAYMENT_ACCOUNT_ROUTES } from "../../../lambdas/handlers/payment-routes/accounts.ts";
import { PORTAL_PAYMENT_ROUTES } from "../../../lambdas/handlers/payment-routes/portal.ts";
import { OPEN_SESSION, PORTAL_ROUTES, VERIFY_EMAIL } from "../../../lambdas/handlers/portal-routes/index.ts";
import { PORTAL_PRINT_ROUTES, PRINT_ROUTES } from "../../../lambdas/handlers/print-routes/index.ts";
import { TEMPLATE_ROUTES } from "../../../lambdas/handlers/template-routes/index.ts";
import type { Company } from "../../../lambdas/domain/company.ts";
import { COMPANY, memoryWorld, type MemoryWorld } from "../../doubles/memory-world.ts";
import { LimitedStore } from "./table-limits.ts";

export interface Wishes {
  body?: unknown;
  /** The body as it is, instead of `body`. */
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
  query?: string;
  role?: string;
  companyId?: string;
  claims?: Record<string, unknown>;
  session?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The answer's JSON; empty for anything else. */
  body: Record<string, unknown>;
}

export interface Desk {
  world: MemoryWorld;
  /** What the functions logged, bugs among it. */
  logged: { event: string; facts: Record<string, unknown> }[];
  ask(route: string, wishes?: Wishes): Promise<Answer>;
}

/** All HTTP functions of the product over one world in memory, asked as API Gateway would ask them (payload 2.0). */
export async function openDesk(company: Partial<Company> = {}): Promise<Desk> {
  const world = await memoryWorld(company);
  limit(world);
  const logged: Desk["logged"] = [];
  world.log = (event, facts = {}) => void logged.push({ event, facts });
  await world.ids.seal("made before anything is compared", "");
  const contract = openApiRoute(async () => contractOf());
  const functions = {
    console: httpFunction({ world, routes: [...CONSOLE_ROUTES, contract], who: consoleCaller, open: (route) => route === contract }),
    templates: httpFunction({ world, routes: TEMPLATE_ROUTES, who: consoleCaller }),
    print: httpFunction({ world, routes: PRINT_ROUTES, who: consoleCaller }),
    portal: httpFunction({ world, routes: PORTAL_ROUTES, who: portalCaller, open: (route) => route === OPEN_SESSION || route === VERIFY_EMAIL }),
    accounts: httpFunction({ world, routes: PAYMENT_ACCOUNT_ROUTES, who: consoleCaller }),
    payments: httpFunction({ world, routes: PORTAL_PAYMENT_ROUTES, who: portalCaller }),
    notices: noticeFunction(world),
    portalPrint: httpFunction({ world, routes: PORTAL_PRINT_ROUTES, who: portalCaller }),
  };
  const functionOf = ({ rawPath, requestContext }: HttpEvent) => {
    const isPdf = requestContext.http.method === "GET" && /^(\/portal)?\/v1\/(invoices|estimates|credit-notes|payments|refunds|statements)\/[^/]+\/pdf$/.test(rawPath);
    if (/^\/v1\/message-templates(\/|$)|^\/v1\/company\/delivery-tests$/.test(rawPath)) return functions.templates;
    if (/^\/v1\/payment-accounts(\/|$)/.test(rawPath)) return functions.accounts;
    if (/^\/portal\/v1\/(payments|payment-methods)(\/|$)/.test(rawPath)) return functions.payments;
    if (rawPath.startsWith("/webhooks/")) return functions.notices;
    if (rawPath === "/portal/v1/giro-code") return functions.portalPrint;
    return rawPath.startsWith("/portal/") ? (isPdf ? functions.portalPrint : functions.portal) : isPdf ? functions.print : functions.console;
  };
  return {
    world,
    logged,
    async ask(route, wishes = {}) {
      const event = eventOf(world.now, route, wishes);
      const answer = (await functionOf(event)(event, {} as never)) as HttpAnswer;
      const isJson = /json/.test(answer.headers["content-type"] ?? "");
      return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: isJson && answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {} };
    },
  };
}

/** The world's store keeps its rows and gets the limits of the real one. */
const limit = (world: MemoryWorld): void => void Object.setPrototypeOf(world.store, LimitedStore.prototype);

function eventOf(now: string, route: string, { body, raw, headers = {}, query, role = "admin", companyId = COMPANY, claims, session }: Wishes): HttpEvent {
  const [method = "", rawPath = ""] = route.split(/ (.*)/s);
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const isBytes = text instanceof Uint8Array;
  return {
    rawPath,
    rawQueryString: query ?? "",
    headers: { ...(text === undefined ? {} : { "content-type": "application/json" }), ...(session ? { authorization: `Bearer ${session}` } : {}), ...headers },
    ...(text === undefined ? {} : { body: isBytes ? Buffer.from(text).toString("base64") : text }),
    isBase64Encoded: isBytes,
    requestContext: {
      timeEpoch: Date.parse(now),
      http: { method, path: rawPath, sourceIp: "192.0.2.1" },
      ...(session ? {} : { authorizer: { jwt: { claims: claims ?? { "custom:company": companyId, "custom:role": role, token_use: "id", email: "clerk@example.test" } } } }),
    },
  };
}

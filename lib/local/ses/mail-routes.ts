import type { AwsRequest, AwsResponse, Cloud, Route } from "../contract.ts";
import { happening } from "./outcomes.ts";
import type { EventType, Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import { destinationsOf } from "./publisher.ts";
import type { Publisher } from "./publisher.ts";
import { readMail } from "./reading.ts";
import type { SesState } from "./state.ts";

type LocalRequest = Omit<AwsRequest, "caller" | "service">;

export interface MailRouting {
  cloud: Cloud;
  state: SesState;
  mailbox: Mailbox;
  publisher: Publisher;
}

const PATHS: { method: string; path: RegExp; answer: (routing: MailRouting, mail: Mail, request: LocalRequest, rest: string[]) => Promise<AwsResponse> }[] = [
  { method: "GET", path: /^$/, answer: read },
  { method: "GET", path: /^\.eml$/, answer: download },
  { method: "GET", path: /^\/html$/, answer: show },
  { method: "GET", path: /^\/attachments\/(\d+)$/, answer: attachment },
  { method: "POST", path: /^\/events$/, answer: happen },
];

/** `/_local/mail` and what lies below one mail. The page, inbound mail and texts have routes of their own. */
export function mailRoute(routing: MailRouting): Route {
  return {
    matches: (_, url) => /^\/_local\/mail(\/\d+(\..*|\/.*)?)?$/.test(url.pathname),
    async answer(request) {
      const [, id, rest = ""] = request.url.pathname.match(/^\/_local\/mail\/(\d+)(.*)$/) ?? [];
      if (id === undefined) return list(routing, request);
      const mail = await routing.mailbox.get(id);
      const found = PATHS.map((one) => ({ ...one, match: rest.match(one.path) })).filter((one) => one.match);
      if (!mail || found.length === 0) return json(404, { code: "not-found", message: `There is no mail ${id}${rest}.` });
      const way = found.find((one) => one.method === request.method);
      if (!way) return json(405, { code: "method-not-allowed", message: `${request.method} does nothing here.` });
      return way.answer(routing, mail, request, way.match?.slice(1) ?? []);
    },
  };
}

/** An answer of the local machine, never cached. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): AwsResponse {
  return { status, headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers }, body: JSON.stringify(body) };
}

/** All mails, newest last; `?last=200` only the newest so many. The revision as ETag spares a page that asks often. */
async function list({ mailbox }: MailRouting, request: LocalRequest): Promise<AwsResponse> {
  if (request.method !== "GET") return json(405, { code: "method-not-allowed", message: `${request.method} does nothing here.` });
  const mails = await mailbox.list();
  const etag = `"${mailbox.opened}-${mailbox.revision}"`;
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
  const last = Number(request.url.searchParams.get("last") ?? mails.length);
  const shown = Number.isInteger(last) && last > 0 ? mails.slice(-last) : mails;
  return json(200, { data: shown, count: mails.length }, { etag });
}

async function read({ mailbox }: MailRouting, mail: Mail): Promise<AwsResponse> {
  const { text, html, headers } = await readMail(await mailbox.raw(mail));
  return json(200, { ...mail, text, html, headers });
}

async function download({ mailbox }: MailRouting, mail: Mail): Promise<AwsResponse> {
  return { status: 200, headers: { "content-type": "message/rfc822", "cache-control": "no-store" }, body: await mailbox.raw(mail) };
}

/** The HTML of a mail on a page that can do nothing: no script, no form, nothing fetched but images of this machine. */
async function show({ mailbox, cloud }: MailRouting, mail: Mail): Promise<AwsResponse> {
  const { html } = await readMail(await mailbox.raw(mail));
  const policy = [
    "default-src 'none'",
    `img-src data: ${cloud.url}`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "form-action 'none'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ];
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy.join("; "), "cache-control": "no-store", "referrer-policy": "no-referrer" };
  return { status: 200, headers, body: `<!doctype html><base target="_blank">${html.replace(/^\s*<!doctype[^>]*>/i, "")}` };
}

async function attachment({ mailbox }: MailRouting, mail: Mail, _: LocalRequest, [index = ""]: string[]): Promise<AwsResponse> {
  const { attachments } = await readMail(await mailbox.raw(mail));
  const found = attachments[Number(index)];
  if (!found) return json(404, { code: "not-found", message: `Mail ${mail.id} has no attachment ${index}.` });
  const headers = {
    "content-type": found.type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    "content-security-policy": "sandbox",
    "x-content-type-options": "nosniff",
  };
  return { status: 200, headers, body: Buffer.from(found.content) };
}

const EVENT_TYPES: EventType[] = ["Send", "Delivery", "Bounce", "Complaint", "DeliveryDelay", "Reject", "Open", "Click"];

/** Lets something happen to a mail: `{type, recipient?}` and any facts of that event in SES's own words, such as `bounceType`. */
async function happen({ cloud, state, mailbox, publisher }: MailRouting, mail: Mail, request: LocalRequest): Promise<AwsResponse> {
  const wish = parse(request.body);
  const type = EVENT_TYPES.find((one) => one.toLowerCase() === String(wish?.type).toLowerCase().replace(/[^a-z]/g, "").replace(/^delay$/, "deliverydelay"));
  if (!wish || !type) return json(422, { code: "invalid", message: `type must be one of ${EVENT_TYPES.map((one) => one.toLowerCase()).join(", ")}.` });
  const { type: _type, recipient, ...facts } = wish;
  if (recipient !== undefined && !mail.to.includes(String(recipient))) return json(422, { code: "invalid", message: `${String(recipient)} did not get mail ${mail.id}.` });
  const occasion = { at: new Date(cloud.clock.now()).toISOString() };
  const recipients = type === "Send" || type === "Reject" ? [undefined] : recipient === undefined ? mail.to : [String(recipient)];
  const events = recipients.map((one) => happening(type, one === undefined ? occasion : { ...occasion, recipient: one }, facts));
  mail.events.push(...events);
  await mailbox.save(mail);
  publisher.publish(mail);
  return json(200, { events, topics: events.flatMap((event) => destinationsOf(state, mail, event).map((one) => one.topicArn)) });
}

function parse(body: Buffer): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(body.toString("utf8"));
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

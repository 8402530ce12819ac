import { replyCodeIn, statusIn } from "./mail-status.ts";
import { DIVIDER } from "./notice-words.ts";
import type { MailFacts, Recipient } from "./returned-mail.ts";

const ADDRESS = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/g;
const MOST_TEXT = 60_000;
const MOST_RECIPIENTS = 50;

/** What the server wrote, without the mail that it returns. */
export function noticeOf(text: string): string {
  const whole = text.slice(0, MOST_TEXT);
  const divider = DIVIDER.exec(whole);
  const headers = /^(Received|Return-Path|Message-ID|Date|From|X-[\w-]+|DKIM-Signature):.*\n(?:[ \t].*\n)*(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*){3,}/im.exec(whole);
  const ends = [divider?.index, headers?.index].filter((at): at is number => at !== undefined && at > 0);
  return ends.length > 0 ? whole.slice(0, Math.min(...ends)) : whole;
}

/** The headers of the mail that comes back, where they stand in the text. */
export const returnedIn = (text: string): string | null => {
  const notice = noticeOf(text);
  return notice.length < text.length ? text.slice(notice.length, notice.length + MOST_TEXT) : null;
};

/** To whom the returned mail was written. */
export function originalTo(original: string | null): string[] {
  if (!original) return [];
  const unfolded = original.replace(/\r\n?/g, "\n").replace(/\n[ \t]+/g, " ");
  const field = /^(?:X-HmXmrOriginalRecipient|X-Original-To|Original-Recipient|To):(.*)$/im.exec(unfolded)?.[1] ?? "";
  return (field.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}

/** Words around an address by which a server says that this one is meant. */
const NEAR = [
  (a: string) => new RegExp(`RCPT TO:\\s*<?${a}>?`, "i"), (a: string) => new RegExp(`^\\s*[<(\\["']?${a}[>)\\]"']?\\s*[:;]`, "im"), (a: string) => new RegExp(`^\\s*[<(\\["']?${a}[>)\\]"']?\\s*$`, "im"),
  (a: string) => new RegExp(`(recipient|address|delivered|deliver|reach|userid|user|mailbox|to)\\b[^\\n]{0,60}?[<(\\["': ]${a}`, "i"), (a: string) => new RegExp(`^\\s*[<("']?${a}[>)"']?[\\s.[(]`, "im"),
];

/** Everyone of whom a notice without a machine's part speaks, best guesses first. */
function namedIn(notice: string, { headers, from, to, original }: MailFacts): string[] {
  const header = (headers.get("x-failed-recipients") ?? "").match(ADDRESS) ?? [];
  if (header.length > 0) return header;
  const ours = new Set([from.address, ...to].map((address) => address.toLowerCase()));
  const quiet = notice.replace(/^(Message-Id|From|Reply-To|Sender|Original Sender|X-[\w-]+)\s*:.*$/gim, "").replace(/\b(message-?id|id)[:= ]*<[^>]*>/gi, "");
  const all = [...new Set((quiet.match(ADDRESS) ?? []).map((address) => address.replace(/\.+$/, "").replace(/^mailto:/i, "").toLowerCase()))].filter((address) => !ours.has(address));
  const marked = all.filter((address) => NEAR.some((near) => near(address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).test(quiet)));
  const meant = originalTo(original);
  const both = marked.filter((address) => meant.includes(address));
  if (both.length > 0) return marked.filter((address) => meant.includes(address) || !isServer(address));
  return marked.length > 0 ? marked.filter((address) => !isServer(address)) : all.length > 0 ? all.filter((address) => !isServer(address)).slice(0, 1) : meant;
}

const isServer = (address: string): boolean => /^(mailer-daemon|postmaster|abuse|support|helpdesk)@|@\[?\d+\.\d+/i.test(address);

/** The lines that speak of one recipient: theirs and the few behind it, until the next one's. */
function linesAbout(notice: string, address: string, others: string[]): string {
  const lines = notice.split("\n");
  const at = lines.findIndex((line) => line.toLowerCase().includes(address));
  if (at < 0) return notice;
  const next = lines.findIndex((line, n) => n > at && others.some((other) => line.toLowerCase().includes(other)));
  return lines.slice(at, Math.min(next < 0 ? at + 12 : next, at + 12)).join(" ");
}

const DELAYED = /delay|temporar|will (be retried|keep trying|continue|try again)|has not (yet )?been delivered|warning: could not send|still being|(verzöger|retard|întârziat|vertraagd)/i;
const GIVEN_UP = /giv(e|ing) up|gave up|permanent|not going to try|expired|could not be delivered|failed permanently/i;

/** What a notice for people says of each recipient. */
export function noticeRecipients(facts: MailFacts): Recipient[] {
  const notice = noticeOf(facts.text);
  const addresses = [...new Set(namedIn(notice, facts).map((address) => address.toLowerCase()))].slice(0, MOST_RECIPIENTS);
  const isDelay = DELAYED.test(`${facts.subject} ${notice.slice(0, 2_000)}`) && !GIVEN_UP.test(notice);
  return addresses.map((address) => {
    const about = linesAbout(notice, address, addresses.filter((other) => other !== address));
    const status = statusIn(about) ?? statusIn(notice);
    const reply = replyCodeIn(about) ?? replyCodeIn(notice);
    const action = isDelay && !(status?.startsWith("5") || (reply !== null && reply >= 500)) ? "delayed" : "failed";
    return { address, status, action, diagnostic: about.replace(/\s+/g, " ").trim().slice(0, 500) || null };
  });
}


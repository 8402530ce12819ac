import { isHard } from "./mail-status.ts";
import { noticeOf, noticeRecipients, originalTo, returnedIn } from "./notice-text.ts";
import { AWAY, BODY, DAEMON, DAEMON_NAME, SUBJECT } from "./notice-words.ts";
import type { MailFacts, Recipient, Sorted } from "./returned-mail.ts";
import { complainedIn, statusRecipients } from "./status-fields.ts";

/** What a mail that arrived is (RFC 3464, 3834, 5965; and what servers write that know none of them). */
export function sortMail(given: MailFacts): Sorted {
  const facts: MailFacts = { ...given, original: given.original ?? returnedIn(given.text) };
  return complaint(facts) ?? statusReport(facts) ?? notice(facts) ?? autoReply(facts) ?? { sort: "mail", automatic: isAutomatic(facts), report: null };
}

/** A recipient's provider passes on that somebody called a mail of ours spam. */
function complaint(facts: MailFacts): Sorted | null {
  const [found] = facts.feedbackParts.map(complainedIn);
  const byHand = facts.feedbackParts.length === 0 && /complaint about message from/i.test(facts.subject) && facts.original !== null;
  if (!found && !byHand) return facts.feedbackParts.length > 0 ? { sort: "mail", automatic: true, report: null } : null;
  const addresses = found && found.addresses.length > 0 ? found.addresses : originalTo(facts.original);
  const recipients = addresses.map((address) => ({ address, status: null, action: null, diagnostic: found?.type ?? "abuse" }));
  return { sort: "complaint", automatic: true, report: { hard: true, recipients } };
}

/** A report for machines, in a part of its own or, where a server broke the form, in the text. */
function statusReport(facts: MailFacts): Sorted | null {
  const inText = facts.statusParts.length === 0 && /^\s*(Final|Original)-Recipient\s*:/im.test(facts.text) && isFromServer(facts);
  const parts = inText ? [facts.text] : facts.statusParts;
  if (parts.length === 0) return null;
  const told = once(parts.flatMap(statusRecipients));
  const recipients = told.length > 0 ? told.map((one) => filled(one, facts)) : noticeRecipients(facts);
  const bad = recipients.filter(({ action }) => action === null || action === "failed" || action === "delayed");
  if (recipients.length > 0 && bad.length === 0) return { sort: "auto-reply", automatic: true, report: null };
  return bounced(bad, facts);
}

/** One entry for each address; what failed outweighs what was delayed. */
function once(recipients: Recipient[]): Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const one of recipients) {
    const known = byAddress.get(one.address);
    if (!known || (known.action !== "failed" && one.action === "failed")) byAddress.set(one.address, one);
  }
  return [...byAddress.values()];
}

/** A report that gives no reason is completed from the words for people. */
function filled(one: Recipient, facts: MailFacts): Recipient {
  if (one.status && one.diagnostic && !/^[45]\.0\.0$/.test(one.status)) return one;
  const said = noticeRecipients(facts).find(({ address }) => address === one.address);
  return { ...one, status: one.status && !/^[45]\.0\.0$/.test(one.status) ? one.status : (said?.status ?? one.status), diagnostic: one.diagnostic ?? said?.diagnostic ?? null };
}

/** A notice for people only, as older servers write them. */
function notice(facts: MailFacts): Sorted | null {
  const words = noticeOf(facts.text);
  const isFailed = facts.headers.has("x-failed-recipients");
  const isServer = isFromServer(facts);
  if (!isFailed && !(isServer && (BODY.test(words) || SUBJECT.test(facts.subject))) && !(SUBJECT.test(facts.subject) && BODY.test(words) && isReturned(facts))) return null;
  const recipients = noticeRecipients(facts);
  return recipients.length > 0 || isServer ? bounced(recipients, facts) : null;
}

function bounced(recipients: Recipient[], facts: MailFacts): Sorted {
  const words = noticeOf(facts.text);
  const judged = recipients.map((one) => ({ ...one, hard: isHard(one, words) }));
  const hard = judged.some((one) => one.hard) || (recipients.length === 0 && isHard({ address: "", status: null, action: "failed", diagnostic: null }, words));
  return { sort: "bounce", automatic: true, report: { hard, recipients: judged } };
}

/** Written by a mail server: under its name, or from nobody, to whom nobody can answer. */
function isFromServer({ headers, from }: MailFacts): boolean {
  const local = from.address.split("@")[0] ?? "";
  if (DAEMON.test(local) || DAEMON_NAME.test(from.name) || DAEMON.test(from.name.trim())) return true;
  const path = headers.get("return-path")?.trim() ?? "";
  return (path === "<>" || /^<?mailer-daemon/i.test(path)) && !/auto-replied/i.test(headers.get("auto-submitted") ?? "") && !AWAY.test(headers.get("subject") ?? "");
}

/** Something of ours comes back with it. */
const isReturned = ({ headers, original }: MailFacts): boolean => original !== null && (headers.get("return-path")?.trim() === "<>" || /multipart\/report/i.test(headers.get("content-type") ?? "") || /auto-/i.test(headers.get("auto-submitted") ?? ""));

/** An answering machine, or a note that a mail was read or thrown away (RFC 8098). */
function autoReply(facts: MailFacts): Sorted | null {
  const header = (name: string): string => facts.headers.get(name)?.toLowerCase() ?? "";
  const isMachine =
    /auto-(replied|notified)/.test(header("auto-submitted")) || header("x-autoreply") !== "" || header("x-autorespond") !== "" || header("x-autogenerated") !== "" || /auto_?reply/.test(header("precedence")) ||
    /disposition-notification/.test(header("content-type")) || (AWAY.test(facts.subject) && isAutomatic(facts));
  return isMachine || (AWAY.test(facts.subject) && !/^re:/i.test(facts.subject)) ? { sort: "auto-reply", automatic: true, report: null } : null;
}

/** Marks of machines and lists: what carries one is never answered (RFC 3834, R8). */
export function isAutomatic({ headers }: Pick<MailFacts, "headers">): boolean {
  const header = (name: string): string => headers.get(name)?.toLowerCase().trim() ?? "";
  const submitted = header("auto-submitted");
  return (
    (submitted !== "" && !submitted.startsWith("no")) || header("return-path") === "<>" || /bulk|auto_reply|list|junk/.test(header("precedence")) || header("x-auto-response-suppress") !== "" ||
    header("list-id") !== "" || header("x-ar-delivery") !== "" || header("content-type").includes("multipart/report")
  );
}

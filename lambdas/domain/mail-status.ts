import type { Recipient } from "./returned-mail.ts";

/**
 * What an enhanced status code (RFC 3463) says of an address. Hard ones do not work for good: the mailbox or its domain is
 * not there. A full mailbox, a policy, a size or a route may be another day's matter, although the code begins with 5; and
 * 5.1.7 to 5.1.9 are about the sender.
 */
const HARD_CODE = /^5\.(1\.([0-6]|10|351)|2\.1|4\.4)$/;
const SENDERS_FAULT = /^5\.1\.[789]$/;
const FULL = /mailbox (is )?full|over ?quota|quota ?exceeded|storage|pleine|volles postfach|postfach.*voll|saturée|plină|postvak.*vol/i;
const BLOCKED = /spam|spamhaus|blacklist|blocklist|blocked|block list|rbl|dnsbl|reputation|policy|dmarc|\bspf\b|dkim/i;
const SOFT_WORDS =
  /exceed|too (large|big|many|long)|not authori[sz]ed|unauthenticated|authentication|relay(ing)? (access )?denied|gr[ea]ylist|try again|temporar|deferred|timed? ?out|timeout|expired|in the queue|congest|rate limit|sender (address )?(rejected|verify)|bad sender|virus|content|attachment|loop|delayed|limit|service|not allowed|maximum/i;
const HARD_WORDS =
  /user ?(is )?(unknown|not found)|unknown (user|recipient|address|mailbox|local)|no such (user|recipient|mailbox|account|person|address|domain|host)|(user|recipient|mailbox|account|address|domain|host|alias)( name)?( you are trying to reach)? (does ?n.?t|do(es)? not|not) (exist|found|be found|have)|(recipient|address|mailbox|user|account).{0,40}(not found|unknown|invalid|unavailable|inactive|disabled|deactivated|suspended|does not exist|n.existe pas|unbekannt|inexistent)|invalid (recipient|mailbox|address|user|final delivery)|not (a )?(valid|known) (recipient|mailbox|user|address)|not listed in|not our user|host (or domain )?(name )?(unknown|not found)|domain (name )?not found|unrouteable|address rejected|bad (destination|address)|is not a (registered|known|valid)|no mailbox here|no longer on server|has moved|unknown host|dns lookup failure|no mx|inconnu|adresse.*(introuvable|invalide)|utilisateur.*inconnu|empfänger.*unbekannt|destinatar.*(necunoscut|inexistent)|user doesn.t have/i;

/** Whether a failed recipient is lost for good; `words` is the whole notice, for a recipient that it says nothing else of. */
export function isHard({ status, action, diagnostic }: Recipient, words: string): boolean {
  if (action === "delayed" || status?.startsWith("4") || SENDERS_FAULT.test(status ?? "")) return false;
  const said = diagnostic || words;
  if (FULL.test(said)) return false;
  if (status && HARD_CODE.test(status)) return !BLOCKED.test(said) || HARD_WORDS.test(said);
  if (HARD_WORDS.test(said)) return !/^5\.(2\.3|[367]\.)/.test(status ?? "");
  if (status && status !== "5.0.0") return false;
  const reply = replyCodeIn(said);
  return !SOFT_WORDS.test(said) && !BLOCKED.test(said) && (status === "5.0.0" || (reply !== null && reply >= 500));
}

const ENHANCED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;
const REPLY = /(?<![\d.])([45]\d\d)(?=[\s\-:,;<]|$)/;

/** The first enhanced code in a text (RFC 3463). */
export const statusIn = (text: string): string | null => ENHANCED.exec(text)?.[1] ?? null;

/** The first reply code of SMTP in a text (RFC 5321). */
export function replyCodeIn(text: string): number | null {
  const code = REPLY.exec(text)?.[1];
  return code ? Number(code) : null;
}

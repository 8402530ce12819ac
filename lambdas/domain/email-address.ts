const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
/** Dot-separated atoms without what mail systems use for routing (`%`, `!`, `|`, backtick). */
const LOCAL = /^[A-Za-z0-9#$&'*+/=?^_{}~-]+(\.[A-Za-z0-9#$&'*+/=?^_{}~-]+)*$/;
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(xn--[A-Za-z0-9-]{0,58}[A-Za-z0-9]|[A-Za-z]{2,63})$/;

/**
 * Whether a text is exactly one plain address `local@domain.tld` (RFC 5321, at most 254 characters). Refuses what a mail
 * program may read differently: quotes, comments, lists, display names, literal addresses, spaces, controls and letters
 * beyond ASCII; an international domain is written in its ASCII form (`xn--…`).
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const at = text.indexOf("@");
  return at > 0 && at <= MAX_LOCAL && LOCAL.test(text.slice(0, at)) && DOMAIN.test(text.slice(at + 1));
}

import type { Answer } from "../../domain/hand-over.ts";
import { Refusal } from "../../domain/refusal.ts";

/** What nodemailer adds to an error of a session. */
interface SessionError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

const MOST_DETAIL = 500;
/** What a server refuses here is no word about the mail. */
const BEFORE_THE_MAIL = ["CONN", "EHLO", "HELO"];
const NO_NAME = ["ENOTFOUND", "EAI_AGAIN", "EDNS"];
const NO_TLS = /certificate|self.signed|CERT_|UNABLE_TO|ERR_TLS|wrong version number|SSL|altnames/i;

/** A server's own words as a person may read them: one line, without controls, and never the password. */
export function serverWords(error: unknown, secret: string): string {
  const { response, message } = error as SessionError;
  const words = (response || message || String(error)).replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return (secret.length >= 4 ? words.replaceAll(secret, "…") : words).slice(0, MOST_DETAIL);
}

/**
 * What is known after a session failed (R5, R7). Before the first byte of the message every failure is a definite no, for
 * now or for good; from there on only an answer of the server is, and silence means that nobody knows.
 */
export function smtpMeaning(error: unknown, { hasBegun, secret }: { hasBegun: boolean; secret: string }): Answer {
  if (error instanceof Refusal) return { is: "refused", because: error.code, detail: error.code };
  const { code = "", command = "", responseCode } = error as SessionError;
  const detail = serverWords(error, secret);
  if (responseCode) return answeredWith(responseCode, { command, code, detail });
  if (hasBegun) return { is: "unconfirmed", detail };
  if (code === "EAUTH") return { is: "later", because: "login-refused", detail };
  if (code === "ETLS" || NO_TLS.test(`${code} ${detail}`)) return { is: "later", because: "server-not-secure", detail };
  if (code === "EENVELOPE" || code === "EMESSAGE") return { is: "refused", because: "refused-by-server", detail };
  return { is: "later", because: NO_NAME.includes(code) ? "server-not-found" : "server-unreachable", detail };
}

/** The server said a number: 4xx is a no for now, 5xx one for good; what it says to the login is the company's to mend. */
function answeredWith(responseCode: number, { command, code, detail }: { command: string; code: string; detail: string }): Answer {
  if (code === "EAUTH" || command.startsWith("AUTH")) return { is: "later", because: "login-refused", detail };
  if (command === "STARTTLS") return { is: "later", because: "server-not-secure", detail };
  if (responseCode < 500 || BEFORE_THE_MAIL.includes(command)) return { is: "later", because: "server-busy", detail };
  return { is: "refused", because: command === "RCPT TO" ? "recipient-refused" : "refused-by-server", detail };
}

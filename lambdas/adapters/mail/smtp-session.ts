import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "../../domain/mail.ts";
import { addressOf, type HostRules } from "./smtp-host.ts";

/** Patience with a server in milliseconds. The worker itself ends at 60 s. */
export interface Patience {
  connectMs: number;
  greetingMs: number;
  silenceMs: number;
}

export const PATIENCE: Patience = { connectMs: 5_000, greetingMs: 10_000, silenceMs: 20_000 };

export interface SmtpOptions extends HostRules {
  patience: Patience;
  /** Certificates to trust beside the usual ones, for tests on this machine. */
  ca?: string;
}

export interface Envelope {
  from: string;
  to: string[];
  /** Comes back in a notice of the server, when it has DSN (RFC 3461). */
  id: string;
}

export interface Sent {
  response: string;
  rejected: { address: string; detail: string; responseCode: number }[];
}

/** A session in which at most one message is sent. `hasBegun` tells whether its first byte has left. */
export interface Session {
  hasBegun(): boolean;
  open(): Promise<void>;
  send(envelope: Envelope, message: Buffer): Promise<Sent>;
  close(): void;
}

/** Opens a session with a server: looked up once, TLS before anything is said, and logged in. It is never tried twice. */
export function smtpSession(server: SmtpServer, { patience, ca, ...rules }: SmtpOptions): Session {
  let connection: SMTPConnection | null = null;
  let begun = false;
  const settled = <T>(start: (done: (error: unknown, value?: T) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      connection!.once("error", reject);
      start((error, value) => (error ? reject(error) : resolve(value as T)));
    });
  return {
    hasBegun: () => begun,
    async open() {
      const address = await addressOf(server, rules);
      connection = new SMTPConnection({
        host: address, port: server.port, secure: server.security === "tls", requireTLS: true, allowInternalNetworkInterfaces: true, connectionTimeout: patience.connectMs,
        greetingTimeout: patience.greetingMs, socketTimeout: patience.silenceMs, tls: { servername: server.host, minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
      });
      connection.on("error", () => undefined);
      await settled<void>((done) => connection!.connect(done));
      await settled<void>((done) => connection!.login({ credentials: { user: server.user, pass: server.password } }, done as never));
    },
    async send({ from, to, id }, message) {
      // nodemailer asks for the first bytes once the server has said that it will take them.
      const body = new Readable({
        read() {
          begun = true;
          this.push(message);
          this.push(null);
        },
      });
      const dsn = { ret: "HDRS" as const, envid: id, notify: ["FAILURE", "DELAY"] as ("FAILURE" | "DELAY")[] };
      const info = await settled<SMTPConnection.SentMessageInfo>((done) => connection!.send({ from, to, size: message.length, dsn }, body, done as never));
      const rejected = (info.rejectedErrors ?? []).map((error) => ({ address: error.recipient ?? "", detail: error.response ?? error.message, responseCode: error.responseCode ?? 550 }));
      return { response: info.response, rejected };
    },
    close: () => connection?.close(),
  };
}

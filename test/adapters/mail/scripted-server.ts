import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A certificate for `localhost` that nobody else trusts, made once. */
export interface Certificate {
  key: string;
  cert: string;
  path: string;
  remove(): void;
}

export function selfSigned(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "smtp-"));
  const [keyPath, path] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", keyPath, "-out", path], { stdio: "ignore" });
  return { key: readFileSync(keyPath, "utf8"), cert: readFileSync(path, "utf8"), path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Taken {
  from: string;
  to: string[];
  raw: string;
}

export interface Running {
  port: number;
  taken: Taken[];
  close(): Promise<void>;
}

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/** What a server does wrong, by the step at which it does it. */
export interface Script {
  login?: "refuse";
  /** Answers to single recipients, by address. */
  recipients?: Record<string, [number, string]>;
  /** The answer to every recipient. */
  everyRecipient?: [number, string];
  sender?: [number, string];
  /** After the final dot: an answer, silence, or a closed line. */
  data?: [number, string] | "silence" | "drop" | "take-and-drop" | "take-and-silence";
  hideTls?: boolean;
  secure?: boolean;
  /** Takes mail without a password, as servers do among each other. */
  open?: boolean;
}

/** A real SMTP server on a free port of this machine that follows a script. */
export async function scriptedServer(certificate: Certificate, script: Script = {}): Promise<Running> {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  const options: SMTPServerOptions = {
    key: certificate.key, cert: certificate.cert, secure: script.secure ?? false, disabledCommands: script.hideTls ? ["STARTTLS"] : [], allowInsecureAuth: true, authOptional: script.open ?? false, authMethods: ["PLAIN", "LOGIN"], logger: false, disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => (script.login === "refuse" || password !== "right" ? done(refusal(535, "5.7.8 Authentication credentials invalid")) : done(null, { user: username ?? "" })),
    onMailFrom: (_address, _session, done) => done(script.sender ? refusal(...script.sender) : null),
    onRcptTo: ({ address }, _session, done) => {
      const answer = script.recipients?.[address] ?? script.everyRecipient;
      done(answer ? refusal(...answer) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        const { data } = script;
        const takes = data === undefined || data === "take-and-drop" || data === "take-and-silence";
        if (takes) taken.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "", to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString("utf8") });
        if (data === "drop" || data === "take-and-drop") return void [...sockets].forEach((socket) => socket.destroy());
        if (data === "silence" || data === "take-and-silence") return;
        done(Array.isArray(data) ? refusal(...data) : null);
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const port = await new Promise<number>((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.server.address() as { port: number }).port)));
  return { port, taken, close: () => new Promise((closed) => { sockets.forEach((socket) => socket.destroy()); server.close(() => closed()); }) };
}

/** A server that speaks as it is told, line by line, and no TLS: what comes first, then an answer for each line. */
export async function rawServer(greeting: string | null, answer: (line: string, socket: Socket) => string | null): Promise<Running> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    if (greeting !== null) socket.write(greeting);
    socket.on("data", (data) => {
      for (const line of data.toString("latin1").split("\r\n").filter(Boolean)) {
        const said = answer(line, socket);
        if (said !== null && !socket.destroyed) socket.write(said);
      }
    });
  });
  const port = await new Promise<number>((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)));
  return { port, taken: [], close: () => new Promise((closed) => { sockets.forEach((socket) => socket.destroy()); server.close(() => closed()); }) };
}

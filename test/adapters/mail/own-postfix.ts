import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certificate } from "./scripted-server.ts";

const POSTFIX = "/usr/sbin/postfix";

/** Why no Postfix can be run here; null where one can. */
export const noPostfix: string | null = !existsSync(POSTFIX) ? "Debian's Postfix is not installed" : process.getuid?.() !== 0 ? "Postfix is started by root only" : null;

export interface OwnPostfix {
  port: number;
  /** What it wrote into its log. */
  log(): string;
  stop(): Promise<void>;
}

/** Services of Postfix that take a mail, pass it on, and report what could not be delivered; none in a chroot. */
const servicesOf = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
scache unix - - n - 1 scache
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`;

/** Its settings: mail for each domain goes to a port of this machine, and nowhere else. */
const settingsOf = (folder: string, { routes, passwords }: { routes: Record<string, number>; passwords: number }): string =>
  Object.entries({
    compatibility_level: "3.6", queue_directory: join(folder, "queue"), data_directory: join(folder, "state"), mail_owner: "postfix", setgid_group: "postdrop", inet_interfaces: "127.0.0.1", inet_protocols: "ipv4",
    myhostname: "mx.firma.test", mydestination: "", local_recipient_maps: "", mynetworks: "", smtpd_relay_restrictions: "permit_sasl_authenticated, reject", smtpd_tls_security_level: "may", smtpd_tls_auth_only: "yes",
    smtpd_sasl_auth_enable: "yes", smtpd_sasl_type: "dovecot", smtpd_sasl_path: `inet:127.0.0.1:${passwords}`,
    smtpd_tls_chain_files: join(folder, "tls.pem"), transport_maps: `inline:{${Object.entries(routes).map(([domain, port]) => `{${domain} = smtp:[127.0.0.1]:${port}}`).join(", ")}}`,
    default_transport: "error:no way out of this machine", maillog_file: join(folder, "mail.log"), maillog_file_prefixes: folder, minimal_backoff_time: "1s", queue_run_delay: "1s", alias_maps: "", alias_database: "", append_dot_mydomain: "no",
  }).map(([name, value]) => `${name} = ${value}\n`).join("");

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("data", () => (socket.destroy(), tell(true))).once("error", () => tell(false));
  });

/** Tells Postfix who may hand mail over, as Dovecot's authentication server does (protocol version 1): one user, with the password `right`. */
const passwordServer = (): Promise<{ port: number; close(): void }> =>
  new Promise((listening) => {
    const server = createServer((socket) => {
      socket.write("VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t0123456789abcdef0123456789abcdef\nDONE\n");
      socket.on("error", () => undefined).on("data", (said) => {
        for (const [, id, given = ""] of said.toString().matchAll(/^AUTH\t(\d+)\t.*resp=(\S+)$/gm)) {
          const [, user = "", password] = Buffer.from(given, "base64").toString().split("\0");
          socket.write(`${password === "right" ? "OK" : "FAIL"}\t${id}\tuser=${user}\n`);
        }
      });
    }).listen(0, "127.0.0.1", () => listening({ port: (server.address() as { port: number }).port, close: () => server.close() }));
  });

/** A real Postfix with a queue of its own, on a free port; it passes mail on by `routes`, domain to port. */
export async function ownPostfix(certificate: Certificate, routes: Record<string, number>): Promise<OwnPostfix> {
  const folder = mkdtempSync(join(tmpdir(), "postfix-"));
  const [port, passwords] = [await freePort(), await passwordServer()];
  for (const name of ["queue", "state"]) mkdirSync(join(folder, name));
  execFileSync("chmod", ["755", folder]);
  execFileSync("chown", ["postfix", join(folder, "state")]);
  writeFileSync(join(folder, "tls.pem"), `${certificate.key}${certificate.cert}`);
  writeFileSync(join(folder, "main.cf"), settingsOf(folder, { routes, passwords: passwords.port }));
  writeFileSync(join(folder, "master.cf"), servicesOf(port));
  const log = (): string => (existsSync(join(folder, "mail.log")) ? readFileSync(join(folder, "mail.log"), "utf8") : "");
  const child = spawn(POSTFIX, ["-c", folder, "start-fg"], { stdio: "ignore" });
  const ended = new Promise<void>((end) => child.once("exit", () => end()));
  for (let n = 0; !(await answers(port)); n++) {
    if (n > 100 || child.exitCode !== null) throw new Error(`Postfix did not start. ${log()}`);
    await new Promise((go) => setTimeout(go, 100));
  }
  return {
    port, log,
    async stop() {
      execFileSync(POSTFIX, ["-c", folder, "stop"], { stdio: "ignore" });
      await ended;
      passwords.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

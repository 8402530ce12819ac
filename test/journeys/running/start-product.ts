import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** The product as `npm start` runs it, in a process of its own. */
export interface StartedProduct {
  url: string;
  /** Ends it: in good order, or as a power cut would. The state stays. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Ends it and throws its state away. */
  remove(): Promise<void>;
}

export interface StartOptions {
  /** A port that was used before goes on with its state; otherwise a free one with nothing in it. */
  port?: number;
  clock?: string;
  /** A file with certificates that its functions trust beside the usual ones. */
  trusts?: string;
}

/** Monday, nine o'clock in Berlin. */
export const FIRST_MOMENT = "2026-01-05T08:00:00Z";

/** Longest time until everything answers, in milliseconds. */
const READY_WITHIN_MS = 200_000;

/** Starts the product without sample data and waits until it is ready. Fails with what it printed. */
export async function startProduct({ port, clock = FIRST_MOMENT, trusts }: StartOptions = {}): Promise<StartedProduct> {
  const own = port ?? (await freePort());
  const url = `http://127.0.0.1:${own}`;
  const options = ["bin/local.ts", "--port", String(own), "--no-sample", "--clock", clock, ...(port === undefined ? ["--fresh"] : [])];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...(trusts ? { NODE_EXTRA_CA_CERTS: trusts } : {}) } });
  let printed = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (text) => (printed = `${printed}${text}`.slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const stop = async (signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await ended;
    process.off("exit", killWithUs);
  };
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode === null && Date.now() < until) continue;
    await stop("SIGKILL");
    throw new Error(`The product did not become ready:\n${printed}`);
  }
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(resolve(".local", String(own)), { recursive: true, force: true });
  };
  return { url, stop, remove };
}

/** Asks for its health; waits a moment before it says no. */
async function isReady(url: string): Promise<boolean> {
  const isUp = await fetch(`${url}/_local/health`).then((answer) => answer.ok, () => false);
  if (!isUp) await new Promise((wake) => setTimeout(wake, 100));
  return isUp;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}

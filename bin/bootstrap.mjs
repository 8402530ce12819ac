// Runs on Node 20 or later with nothing installed: makes the project's own packages and Node 24 available.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed");
export const say = (text) => console.log(`· ${text}`);

/** Runs a command with the project's own programs first on the path; answers its exit code. */
export function run(command, args, { quiet = false } = {}) {
  const path = `${join(root, "node_modules", ".bin")}:${process.env.PATH}`;
  const child = spawn(command, args, { cwd: root, stdio: quiet ? "ignore" : "inherit", env: { ...process.env, PATH: path } });
  const pass = (signal) => process.on(signal, () => child.kill(signal));
  ["SIGINT", "SIGTERM"].forEach(pass);
  return new Promise((done) => {
    child.on("error", () => done(127));
    child.on("close", (code) => done(code ?? 1));
  });
}

/** Installs what package-lock.json says when it is not installed yet. */
export async function install() {
  const wanted = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing packages (npm ci): one to two minutes the first time …");
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    console.error(`\nnpm ci ended with ${code}. Check that this machine reaches the npm registry, then run the command again.`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// `npm test`: installs when needed (Debian's Chromium too, where it may), builds, checks and runs every test.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install, root, run, say } from "./bootstrap.mjs";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", process.env.CHROMIUM ?? ""];

/** Debian's programs that some tests use, each with a file that it brings: a browser, readers of PDFs and QR codes, a mail server. */
const PROGRAMS = {
  chromium: CHROMIUM,
  "poppler-utils": ["/usr/bin/pdftotext"],
  qpdf: ["/usr/bin/qpdf"],
  "zbar-tools": ["/usr/bin/zbarimg"],
  postfix: ["/usr/sbin/postfix"],
  openssl: ["/usr/bin/openssl"],
};

/** Installs what is missing, where this user may; what cannot be had skips the tests that need it, and these say so. */
async function installPrograms() {
  const missing = Object.entries(PROGRAMS).filter(([, files]) => !files.some(existsSync)).map(([name]) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    say(`Not here, and this user may not install it: ${missing.join(", ")}. Tests that need it are skipped and say so. Set CHROMIUM to a browser's path to use that one.`);
    return;
  }
  say(`Installing Debian's ${missing.join(", ")} for some of the tests …`);
  process.env.DEBIAN_FRONTEND = "noninteractive";
  await run("apt-get", ["update", "-qq"], { quiet: true });
  const code = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { quiet: true });
  if (code !== 0) say("Debian's packages could not be installed: tests that need them are skipped and say so.");
}

async function step(name, command, args) {
  say(name);
  const code = await run(command, args);
  if (code !== 0) {
    console.error(`\n"${name}" failed (${[command, ...args].join(" ")}). Mend what it names and run npm test again.`);
    process.exit(code);
  }
}

await install();
await installPrograms();
const only = process.argv.slice(2);
await step("Building functions, template and sites", "node", ["bin/build.ts"]);
if (only.length === 0) await step("Checking types and house rules", "npm", ["run", "-s", "check"]);
say("Running the tests");
const report = join(root, ".build", "tests.json");
const code = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...only]);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`);
}
process.exit(code);

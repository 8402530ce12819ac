import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Something that is made from sources: only when they changed since it was made last. */
interface Product {
  name: string;
  sources: string[];
  except?: string[];
  /** One of these missing means that it must be made. */
  makes: string[];
  /** A file that others write too (`cdk synth` does): only as this build left it is the product up to date. */
  mark?: string;
  commands: string[][];
  environment?: Record<string, string>;
}

const vite = (config: string): string[] => ["vite", "build", "--config", config, "--logLevel", "warn"];

const PRODUCTS: Product[] = [
  {
    name: "functions and template",
    sources: ["bin/app.ts", "lib", "lambdas", "package-lock.json"],
    except: ["lib/local"],
    makes: ["cdk.out/manifest.json", ".build/functions"],
    mark: "cdk.out/manifest.json",
    commands: [["node", "lib/strip-fonts.ts"], ["node", "bin/app.ts"]],
    environment: { STAGE: "local", CDK_VALIDATION: "false", CDK_OUTDIR: "cdk.out" },
  },
  {
    name: "portal and console",
    sources: ["web", "package-lock.json"],
    makes: [".build/sites/index.html", ".build/sites/console/index.html"],
    commands: [vite("web/portal/vite.config.ts"), vite("web/console/vite.config.ts")],
  },
];

function filesIn(path: string, except: string[]): string[] {
  if (except.includes(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name), except));
}

function hashOf({ sources, except = [] }: Product): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesIn(source, except))) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

const stampOf = ({ mark }: Product, hash: string): string => (mark ? `${hash} ${createHash("sha256").update(readFileSync(mark)).digest("hex")}` : hash);

/** Builds everything that is not up to date; sites and functions at the same time. */
export async function buildAll(say: (line: string) => void): Promise<void> {
  mkdirSync(".build", { recursive: true });
  await Promise.all(PRODUCTS.map((product) => build(product, say)));
}

async function build(product: Product, say: (line: string) => void): Promise<void> {
  const stamp = join(".build", `${product.name.replaceAll(" ", "-")}.hash`);
  const hash = hashOf(product);
  if (product.makes.every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, "utf8") === stampOf(product, hash)) return;
  say(`Building ${product.name} …`);
  const began = Date.now();
  rmSync(stamp, { force: true });
  for (const [command, ...args] of product.commands) {
    const path = `${join(process.cwd(), "node_modules", ".bin")}:${process.env["PATH"]}`;
    await run(command!, args, { env: { ...process.env, ...product.environment, PATH: path }, maxBuffer: 64 << 20 }).catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${[command, ...args].join(" ")} failed:\n${error.stdout ?? ""}${error.stderr ?? ""}`);
    });
  }
  writeFileSync(stamp, stampOf(product, hash));
  say(`Built ${product.name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

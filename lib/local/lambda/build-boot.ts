import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the runtime's boot file once a start, since stripping types anew would slow down every cold start. */
export async function buildBoot(directory: string): Promise<string> {
  const outfile = join(directory, "lambda", "boot.mjs");
  mkdirSync(join(directory, "lambda"), { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, "runtime", "boot.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    logLevel: "silent",
  });
  return outfile;
}

import { readdir, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { leaveOut } from "./leave-out.ts";
import { slimPackages } from "./slim-packages.ts";

/** Where handlers come from, where their bundles go, and where esbuild's account of what is inside them is written. */
export interface BundlePaths {
  readonly handlers: string;
  readonly functions: string;
  readonly metafile: string;
}

/** The project's own places. */
export const bundlePaths: BundlePaths = {
  handlers: "lambdas/handlers",
  functions: ".build/functions",
  metafile: ".build/functions.meta.json",
};

/**
 * Bundles every `*.ts` at the top of the handlers' folder to `<functions>/<name>/index.cjs`, all in one esbuild call,
 * and answers their names. CommonJS starts faster than ESM in Lambda; "module" fields keep unused code out.
 */
export async function bundle(paths: BundlePaths = bundlePaths): Promise<string[]> {
  const entries = await readdir(paths.handlers, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => basename(entry.name, ".ts"))
    .sort();
  await rm(paths.functions, { recursive: true, force: true });
  const result = await build({
    entryPoints: names.map((name) => ({ in: join(paths.handlers, `${name}.ts`), out: `${name}/index` })),
    outdir: paths.functions,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    mainFields: ["module", "main"],
    plugins: [leaveOut, slimPackages],
    loader: { ".ttf": "binary" },
    metafile: true,
    logLevel: "warning",
  });
  await mkdir(dirname(paths.metafile), { recursive: true });
  await writeFile(paths.metafile, JSON.stringify(result.metafile));
  return names;
}

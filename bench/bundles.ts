/** P13: how large each function's bundle is, and what must not be in it, by esbuild's own account. */
import { readFile, stat } from "node:fs/promises";
import { bundlePaths } from "../lib/bundle.ts";

/** Bars of decisions 22 in KB of 1,000 bytes. A function is of the first kind whose names it stands under. */
export const BUNDLE_BARS = [
  { kind: "API", functions: ["console-api", "portal-api"], most: 700, goal: 600 },
  // It carries liquidjs and every text like an API of its own, and the mail client like `deliver`; decisions 22 knows no such kind.
  { kind: "API that sends", functions: ["templates"], most: 800, goal: 600 },
  // The official clients of the providers are 240 and 300 KB; the two functions that ask providers are asked seldom.
  { kind: "that asks providers", functions: ["payments", "due"], most: 1_000, goal: 900 },
  { kind: "with the printer", functions: ["deliver", "print"], most: 1_350, goal: 900 },
  { kind: "other", functions: null, most: 500, goal: 500 },
];

/** Nobody asks for these: sentences of zod in fifty languages, WOFF2 fonts, credentials of other places than Lambda. */
const UNWANTED = /zod\/v4\/locales\/|(^|\/)brotli\/|client-sso|nested-clients|credential-provider-(ini|sso|process|web-identity|login|http)\/|credential-provider-imds\//;

export interface Bundle {
  name: string;
  kind: string;
  kilobytes: number;
  most: number;
  goal: number;
  /** Files inside that must not be there. */
  unwanted: string[];
}

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** Looks at what was built last. */
export async function readBundles(): Promise<Bundle[]> {
  const { outputs } = JSON.parse(await readFile(bundlePaths.metafile, "utf8")) as Metafile;
  return Promise.all(
    Object.entries(outputs).map(async ([path, { inputs }]) => {
      const name = path.split("/").at(-2)!;
      const { kind, most, goal } = BUNDLE_BARS.find(({ functions }) => !functions || functions.includes(name))!;
      const { size } = await stat(`${bundlePaths.functions}/${name}/index.cjs`);
      return { name, kind, kilobytes: size / 1_000, most, goal, unwanted: Object.keys(inputs).filter((input) => UNWANTED.test(input)) };
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const bundles = await readBundles();
  for (const { name, kind, kilobytes, most, goal, unwanted } of bundles) {
    const verdict = unwanted.length > 0 ? `FAILS, has ${unwanted[0]}` : kilobytes > most ? "FAILS" : kilobytes <= goal ? "goal" : "holds";
    console.log(`${name.padEnd(14)}${kind.padEnd(18)}${kilobytes.toFixed(0).padStart(7)} KB, at most ${most}, goal ${goal}: ${verdict}`);
  }
  if (bundles.some(({ kilobytes, most, unwanted }) => kilobytes > most || unwanted.length > 0)) process.exitCode = 1;
}

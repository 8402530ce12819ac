import { readFile } from "node:fs/promises";
import type { Plugin, PluginBuild } from "esbuild";

/** Lambda hands a function its role's keys in the environment (developer guide, "Defined runtime environment variables"). */
const FROM_ENVIRONMENT = `export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";`;

/** What S3's client asks of the module for streams of events; nothing that we call answers with one. */
const NO_EVENT_STREAMS = "export const resolveEventStreamSerdeConfig = (config) => config; export const eventStreamSerdeProvider = undefined;";

/** zod's sentences in all languages: every fault that we tell has a code and a sentence of our own. */
const NO_LOCALE = "export default () => ({});";

/** Modules that are replaced, by the end of their path. */
const INSTEAD: [filter: RegExp, contents: string][] = [
  [/@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/, FROM_ENVIRONMENT],
  [/@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/, NO_EVENT_STREAMS],
];

/**
 * Keeps out of a bundle what packages carry for other places than Lambda: the AWS SDK's clients that fetch credentials by
 * SSO, STS, files and metadata services, its streams of events, of its manifests all but the version, and zod's sentences.
 */
export const slimPackages: Plugin = {
  name: "slim-packages",
  setup(build) {
    for (const [filter, contents] of INSTEAD) build.onLoad({ filter }, ({ path }) => ({ contents, loader: "js", resolveDir: path.replace(/[\\/][^\\/]+$/, "") }));
    leaveLocaleOut(build);
    build.onLoad({ filter: /@aws-sdk[\\/][\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
    build.onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => {
      const code = keysWrittenOut(await readFile(path, "utf8"));
      return { contents: /client-ssm/.test(path) ? errorsLeftOut(code, SSM_ERRORS) : code, loader: "js" };
    });
  },
};

function leaveLocaleOut(build: PluginBuild): void {
  build.onResolve({ filter: /^\.\.\/locales\/(en|index)\.js$/ }, ({ importer }) => (/[\\/]zod[\\/]/.test(importer) ? { path: "no-sentences", namespace: "instead" } : undefined));
  build.onLoad({ filter: /^no-sentences$/, namespace: "instead" }, () => ({ contents: NO_LOCALE, loader: "js" }));
}

/**
 * The SDK's tables of shapes with their keys written out: `{ [_h]: 1 }` as `{ "http": 1 }` for every word that the file declares
 * as `const _h = "http";`. esbuild keeps a table whose keys are computed even where nobody reads it.
 */
export function keysWrittenOut(code: string): string {
  const words = new Map([...code.matchAll(/^const (\w+) = ("[^"\n]*");$/gm)].map(([, name, text]) => [name, text]));
  return code.replace(/\[(\w+)\](?=:)/g, (key, name: string) => words.get(name) ?? key);
}

/** The errors of SSM that we tell apart; any other comes as the service's own, with its name. It has more than a hundred and fifty. */
const SSM_ERRORS = ["SSMServiceException", "ParameterNotFound"];

/** A table of shapes in which only some errors are made known, so that the classes of the others can be left out. */
export const errorsLeftOut = (code: string, kept: readonly string[]): string =>
  code.replace(/^\w+_registry\.registerError\((\w+)\$, \1\);$/gm, (line, name: string) => (kept.includes(name) ? line : ""));

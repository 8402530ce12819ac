import type { Plugin } from "vite";
import { languages } from "../shared/languages.ts";

const LOCALE_FILE = /[\\/](?:react-aria|react-stately|react-aria-components)[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2})-[A-Z]{2}\.m?js$/;
const OURS: readonly string[] = languages;

/** React Aria ships its words in some thirty languages; the build keeps the five that the console speaks. */
export function onlyOurLocales(): Plugin {
  return {
    name: "only-our-locales",
    enforce: "pre",
    load(id) {
      const language = LOCALE_FILE.exec(id)?.[1];
      return language && !OURS.includes(language) ? "export default {};" : null;
    },
  };
}

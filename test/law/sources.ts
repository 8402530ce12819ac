import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** A source file: its path, its text, and what it imports (paths from the root; packages by name). */
export interface Source {
  path: string;
  text: string;
  imports: string[];
}

const listed = (): string[] => execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).split("\n").filter(Boolean);

/** All files of the project that git knows or would add. */
export const files = listed();

const IMPORT = /^\s*(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, ...names]) => names.find(Boolean)!).map((name) => (name.startsWith(".") ? posix.normalize(posix.join(posix.dirname(path), name)) : name));

/** The code of the product: everything but tests. */
export const sources: Source[] = files
  .filter((path) => /^(bin|lib|lambdas|web)\/.*\.(ts|tsx)$/.test(path))
  .flatMap((path) => {
    try {
      const text = readFileSync(path, "utf8");
      return [{ path, text, imports: importsOf(path, text) }];
    } catch {
      return [];
    }
  });

/** The sources below a folder. */
export const below = (folder: string): Source[] => sources.filter(({ path }) => path.startsWith(folder));

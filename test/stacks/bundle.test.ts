import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../lib/bundle.ts";

const directory = mkdtempSync(join(tmpdir(), "dossier-bundle-"));
const paths = {
  handlers: join(directory, "handlers"),
  functions: join(directory, "functions"),
  metafile: join(directory, "meta", "functions.json"),
};
const write = (path: string, content: string) => writeFileSync(join(paths.handlers, path), content);

beforeAll(() => {
  mkdirSync(join(paths.handlers, "edge"), { recursive: true });
  write("edge/greeting.ts", "export const greeting: string = 'grüezi';");
  write("first.ts", "import { greeting } from './edge/greeting.ts'; export const handler = async () => greeting;");
  write("second.ts", "import font from './face.ttf'; export const handler = async () => font.length;");
  write("face.ttf", "12345");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("bundle", () => {
  it("makes one CommonJS bundle of each handler at the top of the folder, with what it imports inside", async () => {
    expect(await bundle(paths)).toEqual(["first", "second"]);
    const load = createRequire(import.meta.url);
    expect(await load(join(paths.functions, "first", "index.cjs")).handler()).toBe("grüezi");
    expect(await load(join(paths.functions, "second", "index.cjs")).handler()).toBe(5);
  });

  it("tells what is inside each bundle", () => {
    const { outputs } = JSON.parse(readFileSync(paths.metafile, "utf8"));
    const first = Object.entries<any>(outputs).find(([path]) => path.endsWith("first/index.cjs"))![1];
    expect(Object.keys(first.inputs).map((path) => path.split("/").at(-1))).toEqual(expect.arrayContaining(["greeting.ts", "first.ts"]));
  });

  it("leaves no bundle of a handler that is gone", async () => {
    rmSync(join(paths.handlers, "second.ts"));
    expect(await bundle(paths)).toEqual(["first"]);
    expect(existsSync(join(paths.functions, "second"))).toBe(false);
  });
});

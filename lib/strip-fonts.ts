import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { constants, brotliCompressSync } from "node:zlib";
import { stripFont } from "./strip-font.ts";

const root = new URL("..", import.meta.url);
const FACES = { regular: "Roboto-Regular.ttf", medium: "Roboto-Medium.ttf" };

/**
 * Writes `.build/fonts/{regular,medium}.ttf` and `.build/fonts.ts`, the module that `adapters/pdf/fonts.ts` imports: the
 * stripped faces as text, so that they load the same way in a bundle, in a test and in plain Node. Does nothing when
 * neither the fonts nor the stripping changed since the last time.
 */
export function stripFonts(): void {
  const sources = Object.entries(FACES).map(([face, file]) => ({ face, ttf: readFileSync(new URL(`node_modules/pdfmake/fonts/Roboto/${file}`, root)) }));
  const recipe = ["lib/strip-font.ts", "lib/strip-fonts.ts"].map((file) => readFileSync(new URL(file, root)));
  const hash = createHash("sha256");
  for (const part of [...sources.map(({ ttf }) => ttf), ...recipe]) hash.update(part);
  const mark = `// ${hash.digest("hex")}\n`;
  const target = new URL(".build/fonts.ts", root);
  if (existsSync(target) && readFileSync(target, "latin1").startsWith(mark)) return;
  mkdirSync(new URL(".build/fonts/", root), { recursive: true });
  const lines = sources.map(({ face, ttf }) => {
    const slim = stripFont(ttf);
    writeWhole(new URL(`.build/fonts/${face}.ttf`, root), slim);
    const packed = brotliCompressSync(slim, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
    return `/** A TrueType face: brotli, then base64. */\nexport const ${face} = "${packed.toString("base64")}";\n`;
  });
  writeWhole(target, mark + lines.join(""));
}

/** Written beside and renamed, so that a process that reads at the same time sees the old file or the new one. */
function writeWhole(file: URL, content: string | Uint8Array): void {
  const beside = new URL(`${file.href}.${process.pid}`);
  writeFileSync(beside, content);
  renameSync(beside, file);
}

if (import.meta.main) stripFonts();

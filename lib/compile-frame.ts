import mjml2html from "mjml";

const MARK = /\[\[([#/]?)(\w+)\]\]/;

/** What a slot holds is known only in a mail: the compiler cannot check it. */
const isOfSlot = (message: string): boolean => /has invalid value: \[\[\w+\]\]/.test(message);

/**
 * The frame of a mail as a TypeScript module, made from its MJML: texts and names of slots by turns. `[[name]]` in the
 * source is a slot; `[[#name]]…[[/name]]` is a part of its own, and leaves a slot of that name where it stood.
 */
export async function compileFrame(source: string): Promise<string> {
  const { html, errors } = await mjml2html(source, { fonts: {}, keepComments: false, minify: false, validationLevel: "soft" });
  const wrong = errors.map(({ message }) => message).filter((message) => !isOfSlot(message));
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const parts = Object.entries(partsOf(tidied(html))).map(([name, pieces]) => `  ${name}: [\n${pieces.map((piece) => `    ${JSON.stringify(piece)},\n`).join("")}  ],\n`);
  return `/** Made from frame.mjml by \`npm run frames\`, not by hand: texts and names of slots by turns. */\nexport const FRAME = {\n${parts.join("")}} as const;\n`;
}

/** Words for a browser that is gone, and the long form of a charset: a mail that is read by rules keeps neither. */
const PLAINER: [RegExp, string][] = [
  [/<!--\[if !mso\]><!-->\s*<meta http-equiv="X-UA-Compatible"[^>]*>\s*<!--<!\[endif\]-->/, ""],
  [/<meta http-equiv="Content-Type"[^>]*>/, '<meta charset="utf-8">'],
];

/** Without the compiler's indentation; the gaps that it leaves inside a link would be underlined. */
function tidied(html: string): string {
  const plainer = PLAINER.reduce((text, [found, instead]) => text.replace(found, instead), html);
  const lines = plainer.split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter(Boolean);
  return lines.join("\n").replace(/\n(?=\[\[)/g, "").replace(/(?<=\]\])\n/g, "");
}

function partsOf(html: string): Record<string, string[]> {
  const parts: Record<string, string[]> = { page: [""] };
  const open = ["page"];
  for (let rest = html; rest; ) {
    const mark = MARK.exec(rest);
    const pieces = parts[open.at(-1)!]!;
    pieces[pieces.length - 1] += rest.slice(0, mark?.index);
    if (!mark) break;
    const [whole, kind, name] = mark as unknown as [string, string, string];
    if (kind === "/") open.pop();
    else pieces.push(name, "");
    if (kind === "#") {
      parts[name] = [""];
      open.push(name);
    }
    rest = rest.slice(mark.index + whole.length);
  }
  return parts;
}

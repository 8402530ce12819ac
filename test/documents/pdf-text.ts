import { inflateSync } from "node:zlib";

/** The lines of text in a PDF of our own printer, in the order in which they are drawn; pages are parted by a blank line. */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf));
  const fonts = new Map<string, Map<string, string>>();
  const nameOf = /\/F(\d+) (\d+) 0 R/g;
  for (const { text } of objects.values()) {
    for (const [, font, id] of text.matchAll(nameOf)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!.text)![1]!;
      fonts.set(`F${font}`, charactersOf(objects.get(cmap)!.stream!));
    }
  }
  const pages = [...objects.values()].flatMap(({ text }) => (/\/Type \/Page\n/.test(text) ? [/\/Contents (\d+) 0 R/.exec(text)![1]!] : []));
  return pages.map((id) => linesOf(objects.get(id)!.stream!, fonts)).join("\n");
}

function objectsOf(file: Buffer): Map<string, { text: string; stream: string | null }> {
  const objects = new Map<string, { text: string; stream: string | null }>();
  const whole = file.toString("latin1");
  for (const match of whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = match[2]!.indexOf("stream\n");
    const length = Number(/\/Length (\d+)/.exec(match[2]!)?.[1] ?? 0);
    const start = match.index + match[0].indexOf("stream\n") + 7;
    const inflated = at >= 0 && match[2]!.includes("FlateDecode") && !match[2]!.includes("/Image") ? inflateSync(file.subarray(start, start + length)).toString("latin1") : null;
    objects.set(match[1]!, { text: at >= 0 ? match[2]!.slice(0, at) : match[2]!, stream: inflated });
  }
  return objects;
}

function charactersOf(cmap: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f]{4})>/g)].forEach(([, code], n) => {
      characters.set((parseInt(first!, 16) + n).toString(16).padStart(4, "0"), String.fromCodePoint(parseInt(code!, 16)));
    });
  }
  return characters;
}

const linesOf = (content: string, fonts: Map<string, Map<string, string>>): string =>
  [...content.matchAll(/BT \/(F\d+) .*? <([0-9a-f]*)> Tj ET/g)].map(([, font, codes]) => codes!.replace(/.{4}/g, (code) => fonts.get(font!)!.get(code)!)).join("\n") + "\n";

/** Height of a line of the documents' face, in font sizes. */
const LINE = 1.172;
/** Widths in font sizes, on the safe side: capitals are wide, a few letters are narrow, other alphabets are wider than Latin. */
const WIDTHS: [RegExp, number][] = [
  [/[ .,:;'|ijlIî·-]/, 0.28],
  [/[mwMWÆŒæœ@%]/, 0.96],
  [/^(?=\p{Script=Latin})\p{Lu}$/u, 0.72],
  [/^(?=\p{Script=Latin})\p{Ll}$/u, 0.58],
  [/\p{Nd}/u, 0.57],
];
const OTHER = 0.9;

/** Width of a text in font sizes. */
export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER), 0);

/** How many lines of paper a text surely fits on, at a width in font sizes. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needs = widthOf(word);
    if (used > 0 && used + 0.28 + needs > width) {
      lines++;
      used = 0;
    }
    const over = Math.max(0, Math.ceil(needs / width) - 1);
    lines += over;
    used += needs - over * width + (used > 0 ? 0.28 : 0);
  }
  return lines;
}

export interface Field {
  /** In points. */
  width: number;
  height: number;
  /** Font sizes, the wanted one first. */
  sizes: [number, ...number[]];
  lineHeight: number;
}

/** The first font size at which the lines fit a field of paper; the last one where none does. A document knows no faces, so it is an estimate. */
export function fittedSize(lines: string[], { width, height, sizes, lineHeight }: Field): number {
  const fits = (size: number): boolean => lines.reduce((sum, line) => sum + linesOf(line, width / size), 0) * size * LINE * lineHeight <= height;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** Height in points of lines at a size. */
export const heightOf = (lines: string[], { width, size }: { width: number; size: number }): number => lines.reduce((sum, line) => sum + linesOf(line, width / size), 0) * size * LINE;

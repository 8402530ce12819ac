import inlinesModule from "pdfmake/js/TextInlines.js";
import type { TextInlines, Word } from "pdfmake/js/TextInlines.js";

const LEADING = /^\s+/;
const TRAILING = /\s+$/;

/**
 * Lets pdfmake find the look of a word once for all words that look alike below the same node, such as the figures of a
 * table. It asks twenty properties of every word anew, each through the whole stack of nodes.
 */
export function shareLooks(): void {
  const { prototype } = "default" in inlinesModule ? inlinesModule.default : inlinesModule;
  const measure = prototype.measure;
  /** Per node, since a definition's nodes live as long as its layout. */
  const models = new WeakMap<object, Map<string, Word>>();
  prototype.measure = function (words, stack) {
    const { styleOverrides } = stack;
    const leaf = styleOverrides.at(-1) ?? {};
    const parent = styleOverrides.findLast((node) => node !== leaf) ?? leaf;
    let known = models.get(parent);
    if (!known) models.set(parent, (known = new Map()));
    const below = lookOf(leaf);
    return words.map((word) => {
      const look = `${below} ${lookOf(word)}`;
      const model = known.get(look);
      if (model) return followed(this, word, model);
      const measured = measure.call(this, [word], stack)[0]!;
      known.set(look, measured);
      return measured;
    });
  };
}

/** The looks that a text node of a print may have of its own (`Look` in `print-definition.ts`). */
const lookOf = ({ bold, fontSize, color, lineHeight, alignment, noWrap }: Record<string, unknown>): string =>
  `${bold} ${fontSize} ${color} ${lineHeight} ${alignment} ${noWrap}`;

/** A word with the look of another; what remains is its own width, and the spaces at its ends that a line may cut. */
function followed(inlines: TextInlines, { text, lineEnd, noNewLine }: Word, model: Word): Word {
  const widthOf = (spaces: RegExpExecArray | null): number => (spaces ? inlines.widthOfText(spaces[0], model) : 0);
  return { ...model, text, lineEnd, noNewLine, width: inlines.widthOfText(text, model), leadingCut: widthOf(LEADING.exec(text)), trailingCut: widthOf(TRAILING.exec(text)) };
}

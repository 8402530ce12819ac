import inlinesModule from "pdfmake/js/TextInlines.js";

/** Points that a column needs at most for a word: about nineteen letters of the prints' size. */
const WIDEST_WORD = 80;

/**
 * Lets pdfmake break a word that is longer than its column. Its own way makes the column as wide as the longest word, past
 * the other columns and the edge of the paper.
 */
export function breakWords(): void {
  const { prototype } = "default" in inlinesModule ? inlinesModule.default : inlinesModule;
  const build = prototype.buildInlines;
  prototype.buildInlines = function (texts, stack) {
    const built = build.call(this, texts, stack);
    return built.items.some(({ noWrap }) => noWrap) ? built : { ...built, minWidth: Math.min(built.minWidth, WIDEST_WORD) };
  };
}

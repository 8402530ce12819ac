import { paths } from "../paths.ts";
import type { LetterShape, LetterState } from "../server/shapes/letter.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList, type List } from "../server/use-list.ts";

export const letterStates = ["waiting", "printed", "posted"] as const satisfies readonly LetterState[];

/** The letters of each state, as far as they are read, and how many there are; more than were read say so. */
export function useLetters(): { lists: Record<LetterState, List<LetterShape>>; counts: Record<LetterState, string | undefined> } {
  const formats = useFormats();
  const lists = {
    waiting: useList<LetterShape>("letters", paths.letters, { state: "waiting" }),
    printed: useList<LetterShape>("letters", paths.letters, { state: "printed" }),
    posted: useList<LetterShape>("letters", paths.letters, { state: "posted" }),
  };
  const count = ({ isLoading, error, rows, hasMore }: List<LetterShape>) => (isLoading || error ? undefined : `${formats.count(rows.length)}${hasMore ? "+" : ""}`);
  return { lists, counts: { waiting: count(lists.waiting), printed: count(lists.printed), posted: count(lists.posted) } };
}

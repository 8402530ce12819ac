import { useWords } from "../words/language.tsx";
import type { List } from "../server/use-list.ts";
import { Button } from "./button.tsx";

/** How many of how many are shown, and the way to more. */
export function ListFoot<Row>({ list }: { list: List<Row> }) {
  const { say } = useWords();
  const shown = list.rows.length;
  return (
    <footer className="list-foot">
      <p role="status">
        {list.total === undefined ? say("common.shown", { count: shown }) : say("common.shownOf", { shown, total: list.total })}
      </p>
      {list.hasMore && <Button onPress={list.more} isPending={list.isLoadingMore}>{say("common.more")}</Button>}
    </footer>
  );
}

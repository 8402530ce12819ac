import type { ReactNode } from "react";
import type { List } from "../server/use-list.ts";
import { Empty } from "./empty.tsx";
import type { IconName } from "./icon.tsx";
import { ListFoot } from "./list-foot.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";

/** A list in each of its states: coming, failed, empty, there. */
export function ListBody<Row>({ list, icon, empty, action, withoutFoot, children }: {
  list: List<Row>; icon: IconName; empty: string; action?: ReactNode; withoutFoot?: boolean; children: ReactNode;
}) {
  if (list.isLoading) return <Skeleton rows={8} />;
  if (list.error && list.rows.length === 0) return <Trouble error={list.error} retry={list.again} />;
  if (list.rows.length === 0) return <Empty icon={icon} sentence={empty}>{action}</Empty>;
  return (
    <div className={`list-body${list.isStale ? " is-stale" : ""}`} aria-busy={list.isStale}>
      {children}
      {!withoutFoot && <ListFoot list={list} />}
    </div>
  );
}

import { useMemo } from "react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { withQuery, type Path, type Query } from "../paths.ts";
import { useServer } from "./server.ts";
import type { Page } from "./shapes/page.ts";

/** A list of the API as far as it has been read. */
export interface List<Row> {
  rows: Row[];
  total: number | undefined;
  isLoading: boolean;
  /** The rows belong to the filter before; the new ones are on their way. */
  isStale: boolean;
  error: unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  more(): void;
  again(): void;
}

const PAGE_LIMIT = 50;

/** Reads a list page by page along its cursor. The first word of the key names what it is, for refreshing. */
export function useList<Row>(name: string, path: Path, filter: Query = {}): List<Row> {
  const server = useServer();
  const query = useInfiniteQuery({
    queryKey: [name, "list", path, filter],
    queryFn: ({ pageParam, signal }) => server.get<Page<Row>>(withQuery(path, { limit: PAGE_LIMIT, ...filter, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.data) ?? [], [pages]);
  return {
    rows,
    total: pages?.[0]?.totalCount,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}

import { useQuery } from "@tanstack/react-query";
import type { Path } from "../paths.ts";
import { useServer } from "./server.ts";

/** A resource as it was when its form opened, with its ETag: a change in between is noticed at saving, not overwritten. */
export function useForEditing<T>(name: string, path: Path, enabled = true) {
  const server = useServer();
  const query = useQuery({
    queryKey: [`${name}-form`, path],
    queryFn: ({ signal }) => server.read<T>(path, signal),
    enabled,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return { value: query.data?.value, etag: query.data?.etag ?? null, error: query.error, again: () => void query.refetch() };
}

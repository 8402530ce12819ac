import { useQuery } from "@tanstack/react-query";
import type { Path } from "../paths.ts";
import { useServer } from "./server.ts";

export interface ThingOptions<T> {
  /** False keeps the question back. */
  enabled?: boolean;
  /** How long to wait before asking again, in milliseconds; false: not by itself. */
  askAgainMs?: (known: T | undefined) => number | false;
}

/** Reads one resource. The first word of the key names what it is, so that a change can refresh all of its kind. */
export function useThing<T>(name: string, path: Path, { enabled = true, askAgainMs }: ThingOptions<T> = {}) {
  const server = useServer();
  return useQuery<T>({
    queryKey: [name, "one", path],
    queryFn: ({ signal }) => server.get<T>(path, signal),
    enabled,
    refetchInterval: askAgainMs ? (query) => askAgainMs(query.state.data) : false,
  });
}

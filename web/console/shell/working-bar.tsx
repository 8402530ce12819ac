import { useIsFetching, useIsMutating } from "@tanstack/react-query";

/** A thin line at the top while the server is asked; it stays hidden for waits too short to notice. */
export function WorkingBar() {
  const busy = useIsFetching({ predicate: (query) => query.state.status === "pending" || query.state.fetchStatus === "fetching" }) + useIsMutating() > 0;
  return busy ? <div className="working-bar" aria-hidden="true" /> : null;
}

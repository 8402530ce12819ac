import { useRef } from "react";
import type { Path } from "../paths.ts";
import { useChange } from "../server/use-change.ts";

/** Opens what the API only names the address of: a file in the storage, in a tab of its own that ends when the file is one to keep. */
export function useOpenAddress() {
  const tab = useRef<Window | null>(null);
  const ask = useChange<Path, { url: string }>({
    async run(server, path) {
      try {
        return await server.get<{ url: string }>(path);
      } catch (thrown) {
        tab.current?.close();
        throw thrown;
      }
    },
    done({ url }) {
      if (tab.current) tab.current.location.href = url;
      else location.assign(url);
    },
  });
  return {
    isPending: ask.isPending,
    open(path: Path) {
      // The tab is opened by the press itself, or the browser would take it for an advertisement.
      tab.current = window.open("", "_blank");
      ask.start(path);
    },
  };
}

import { useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { paths } from "../paths.ts";
import { useServer } from "../server/server.ts";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { useMay } from "../session/use-may.ts";

const LOOK_MS = 1_500;

/** A thread that somebody looked at for a moment is read. A failure only leaves it unread. */
export function useMarkRead(thread: ThreadShape | undefined): void {
  const server = useServer();
  const client = useQueryClient();
  const may = useMay();
  const asked = useRef<string | null>(null);
  const id = thread?.id;
  const isUnread = (thread?.unread ?? 0) > 0 && may("inbox");
  useEffect(() => {
    const sight = `${id} ${thread?.lastAt}`;
    if (!id || !isUnread || asked.current === sight) return;
    const timer = setTimeout(() => {
      asked.current = sight;
      void server.send("PATCH", paths.thread(id), { body: { read: true } }).then(() => client.invalidateQueries({ queryKey: ["threads"] })).catch(() => undefined);
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [id, isUnread, thread?.lastAt, server, client]);
}

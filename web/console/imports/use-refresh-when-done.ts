import { useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { ImportState } from "../server/shapes/import.ts";
import { isMoving } from "./import-words.ts";

/** When an import comes to rest, the lists it filled are read again. */
export function useRefreshWhenDone(state: ImportState | undefined): void {
  const client = useQueryClient();
  const before = useRef<ImportState | undefined>(undefined);
  useEffect(() => {
    const rests = before.current && isMoving(before.current) && state && !isMoving(state);
    before.current = state;
    if (rests) for (const name of ["customers", "invoices", "today", "imports", "faults"]) void client.invalidateQueries({ queryKey: [name] });
  }, [state, client]);
}

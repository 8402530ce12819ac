import { useCallback } from "react";
import { paths } from "../paths.ts";
import type { MeShape, Right } from "../server/shapes/me.ts";
import { useThing } from "../server/use-thing.ts";

/** What the role of whoever is signed in may do, as the server says; nothing until it has said so. */
export function useMay(): (right: Right) => boolean {
  const may = useThing<MeShape>("me", paths.me).data?.may;
  return useCallback((right: Right) => may?.includes(right) ?? false, [may]);
}

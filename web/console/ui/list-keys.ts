import type { RefObject } from "react";
import { useShortcuts } from "./shortcuts.ts";

const links = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
const rowOf = (element: Element | null): Element | null => element?.closest("[data-row]") ?? null;

/** `j` and `k` walk through the rows of a list, `x` marks the row at hand. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: number) => {
    const all = links(list.current);
    const at = all.findIndex((link) => rowOf(link) === rowOf(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: () => rowOf(document.activeElement)?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
  });
}

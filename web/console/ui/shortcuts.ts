import { useEffect, useRef } from "react";

export type Shortcuts = Record<string, () => void>;

/** Single keys that do something on this page; they rest while somebody types or a sheet is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const run = latest.current[event.key];
      if (!run || !isFree(event)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=spinbutton], [role=menu], [role=listbox]")) return false;
  return !document.querySelector("[role=dialog], [role=alertdialog]");
}

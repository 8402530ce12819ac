import { useEffect, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { Icon } from "./icon.tsx";
import { useShortcuts } from "./shortcuts.ts";

const PAUSE_MS = 250;

/** The search of a list; it asks after a short pause in typing. `/` jumps into it. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => input.current?.focus() });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchField className="search" aria-label={label} value={typed} onChange={setTyped}>
      <Icon name="search" />
      <Input ref={input} className="input" placeholder={label} />
      {typed && <Button className="search-clear"><Icon name="close" /></Button>}
    </SearchField>
  );
}

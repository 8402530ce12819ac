import { useEffect, useState } from "react";

/** What was typed, kept for as long as the tab lives: leaving a page by mistake loses nothing. */
export interface Kept<T> {
  typed: T;
  change(part: Partial<T>): void;
  /** What stands there was typed before the page was left. */
  isRestored: boolean;
  /** Goes back to the start. */
  discard(): void;
  /** It has been saved and need not be kept any more. */
  forget(): void;
}

/** Keeps what is typed under a name; `start` is what stands there before anyone types. */
export function useKept<T extends object>(name: string, start: T): Kept<T> {
  const key = `dossier.typed.${name}`;
  const [kept] = useState(() => read<T>(key));
  const [typed, setTyped] = useState<T>(kept ?? start);
  const [isRestored, setRestored] = useState(kept !== null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (isTouched) sessionStorage.setItem(key, JSON.stringify(typed));
  }, [key, typed, isTouched]);
  const forget = () => {
    setTouched(false);
    sessionStorage.removeItem(key);
  };
  return {
    typed, isRestored, forget,
    change(part) {
      setTouched(true);
      setTyped((before) => ({ ...before, ...part }));
    },
    discard() {
      forget();
      setRestored(false);
      setTyped(start);
    },
  };
}

function read<T>(key: string): T | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as T);
}

import { useEffect, useState } from "react";

/** What was typed, a moment after the typing stopped. */
export function useSettled<T>(typed: T, afterMs: number): T {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), afterMs);
    return () => clearTimeout(timer);
  }, [typed, afterMs]);
  return settled;
}

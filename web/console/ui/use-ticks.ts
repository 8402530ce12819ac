import { useEffect, useState } from "react";

/** Draws again every so often while `isOn`; for what shows time going by. */
export function useTicks(isOn: boolean, everyMs = 1000): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => tick((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [isOn, everyMs]);
}

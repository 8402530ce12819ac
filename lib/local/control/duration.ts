import { Problem } from "../problem.ts";

const form = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds. Refuses months and years: they have no length. */
export function durationMs(text: string): number {
  const found = form.exec(text);
  if (!found || /[PT]$/.test(text)) {
    throw new Problem(400, "invalid-duration", `${JSON.stringify(text)} is not a duration such as PT5M or P1D`);
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return Math.round((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
}

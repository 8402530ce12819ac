import { AwsError } from "../contract.ts";

/** The bytes that a `Range` header asks for; `undefined` for all of them, as S3 also reads several or ill-formed ranges. Refuses one beyond the end. */
export function readRange(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [, from, to] = match as unknown as [string, string, string];
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size) {
    throw new AwsError("InvalidRange", "The requested range is not satisfiable", 416, { RangeRequested: header, ActualObjectSize: size });
  }
  return { first, last };
}

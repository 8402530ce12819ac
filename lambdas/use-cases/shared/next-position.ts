import type { Page, Positioned } from "../../ports.ts";

/** The position behind a page that is full; null where a list ends. */
export const nextPosition = (rows: Positioned[], { limit }: Page): string | null => (rows.length < limit ? null : (rows.at(-1)?.position ?? null));

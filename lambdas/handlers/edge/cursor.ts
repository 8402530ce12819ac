import { InvalidInput } from "../../domain/fault.ts";
import type { Page, World } from "../../ports.ts";

/** A cursor is a sealed position: bound to the company and to the very list that it goes on with (P14). */
export const contextOf = (companyId: string, list: string, filter: unknown): string => `${companyId} ${list} ${JSON.stringify(filter)}`;

/** The page that a query asks for; a cursor of another list or company is refused. */
export async function pageOf(world: World, { limit, cursor }: { limit: number; cursor?: string }, context: string): Promise<Page> {
  if (cursor === undefined) return { limit };
  const after = await world.ids.unseal(cursor, context);
  if (after === null) throw new InvalidInput([{ at: "cursor", code: "not-a-cursor" }]);
  return { limit, after };
}

/** The cursor after a page; null at the end. */
export const nextCursor = async (world: World, next: string | null, context: string): Promise<string | null> => (next === null ? null : world.ids.seal(next, context));

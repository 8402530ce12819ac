import type { AuditEntry } from "../domain/audit-entry.ts";
import type { Actor, Page, World } from "../ports.ts";
import { nextPosition } from "./shared/next-position.ts";

/** Who did what to a document, newest first. */
export async function readAudit(world: World, actor: Actor, { resource, page }: { resource: string; page: Page }): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const rows = await world.store.list({ of: "audit", companyId: actor.companyId, resource }, page);
  return { entries: rows.flatMap(({ row }) => (row.type === "audit-entry" ? [row] : [])), next: nextPosition(rows, page) };
}

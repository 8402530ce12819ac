import type { Day } from "../domain/days.ts";
import type { View } from "../domain/view.ts";

import type { Actor, World } from "../ports.ts";

/** Counts go up to here; beyond it the screen says "and more". */
const MOST = 1_000;

export interface Today {
  drafts: number;
  notSent: number;
  pastDue: number;
  openThreads: number;
  /** Deliveries that failed or whose fate nobody knows. */
  uncertain: number;
  undeliverable: number;
  lettersToPrint: number;
  /** Customers who gave an address that nobody has decided on. */
  emailsProvided: number;
}

/** The work queue's figures: each is one counted range. */
export async function readToday(world: World, actor: Actor, { today }: { today: Day }): Promise<Today> {
  const { companyId } = actor;
  const count = (view: View): Promise<number> => world.store.count(view, MOST);
  const [drafts, notSent, openThreads, emailsProvided, uncertain, undeliverable, lettersToPrint, ...late] = await Promise.all([
    count({ of: "invoices", companyId, kind: "invoice", stage: "draft" }),
    count({ of: "invoices", companyId, kind: "invoice", stage: "not-sent" }),
    count({ of: "threads", companyId, status: "open" }),
    count({ of: "customers-with-email", companyId }),
    ...(["uncertain", "undeliverable", "letters-waiting"] as const).map((shelf) => count({ of: "deliveries", companyId, shelf })),
    ...(["not-sent", "sent", "viewed"] as const).map((stage) => count({ of: "invoices", companyId, kind: "invoice", stage, dueBefore: today })),
  ]);
  return { drafts: drafts ?? 0, notSent: notSent ?? 0, openThreads: openThreads ?? 0, emailsProvided: emailsProvided ?? 0, uncertain: uncertain ?? 0, undeliverable: undeliverable ?? 0, lettersToPrint: lettersToPrint ?? 0, pastDue: Math.min(late.reduce((a, b) => a + b, 0), MOST) };
}

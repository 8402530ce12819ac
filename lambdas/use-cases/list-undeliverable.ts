import { recipientStates } from "../domain/feedback.ts";
import type { Instant } from "../domain/days.ts";
import type { Actor, World } from "../ports.ts";
import { listShelf } from "./shared/list-shelf.ts";

/** An address that a mail came back from, with what the server said. */
export interface UndeliverableAddress {
  address: string;
  customerId: string;
  customerName: string;
  kind: "bounce" | "complaint" | "reject";
  status: string | null;
  detail: string | null;
  at: Instant | null;
  documentId: string;
  number: string | null;
}

const MOST = 5_000;
const KIND_OF: Record<string, UndeliverableAddress["kind"]> = { bounced: "bounce", complained: "complaint", rejected: "reject" };

/** Every recipient that a mail came back from, newest first (d-2.12). */
export async function listUndeliverable(world: World, actor: Actor): Promise<UndeliverableAddress[]> {
  const { shelved } = await listShelf(world, actor, { shelf: "undeliverable", page: { limit: MOST } });
  return shelved.flatMap(({ delivery, head }) =>
    recipientStates(delivery).flatMap(({ address, state, at, detail }) => {
      const kind = KIND_OF[state];
      const status = delivery.events.findLast((event) => event.recipient === address.toLowerCase() && event.status)?.status ?? /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(detail ?? "")?.[0] ?? null;
      return kind ? [{ address, customerId: delivery.customerId, customerName: head?.customerName ?? "", kind, status, detail, at, documentId: delivery.ownerId, number: head?.number ?? null }] : [];
    }),
  );
}

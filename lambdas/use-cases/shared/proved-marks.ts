import { placeOfDelivery } from "../../domain/delivery-id.ts";
import type { ReceivedMail } from "../../domain/received-mail.ts";
import { ownerOfThread } from "../../domain/thread.ts";
import type { World } from "../../ports.ts";
import { checkOf } from "./sender.ts";

export interface Proved {
  /** The delivery that a returned mail is of. */
  deliveryId: string | null;
  ownerId: string | null;
  /** Whose conversation it answers. */
  threadOwnerId: string | null;
}

/** Our marks in a mail that came in, as far as their checks fit this company: anybody can write the rest. */
export async function provedBy(world: World, companyId: string, { marks: { delivery, threads } }: Pick<ReceivedMail, "marks">): Promise<Proved> {
  const isOurs = delivery !== null && (await checkOf(world, `delivery ${companyId} ${delivery.deliveryId}`)) === delivery.check;
  const deliveryId = isOurs ? delivery.deliveryId : null;
  for (const { threadId, check } of threads.slice(0, 10)) {
    if ((await checkOf(world, `thread ${companyId} ${threadId}`)) !== check) continue;
    const owner = ownerOfThread(threadId);
    return { deliveryId, ownerId: ownerIn(deliveryId), threadOwnerId: owner && "ownerId" in owner ? owner.ownerId : threadId };
  }
  return { deliveryId, ownerId: ownerIn(deliveryId), threadOwnerId: null };
}

const ownerIn = (deliveryId: string | null): string | null => (deliveryId ? (placeOfDelivery(deliveryId)?.ownerId ?? null) : null);

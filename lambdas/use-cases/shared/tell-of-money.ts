import { money } from "../../documents/format.ts";
import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import { threadIdOf, type InboxMessage, type Thread } from "../../domain/thread.ts";
import type { Provider, ProviderPayment } from "../../domain/provider-payment.ts";
import { StaleWrite, type World } from "../../ports.ts";

interface Told {
  provider: Provider;
  payment: ProviderPayment;
  because: "other-currency" | "payment-of-nobody";
}

/** Money that cannot be put anywhere is an open matter of the inbox, once: nobody books it by guessing (R9). */
export async function tellOfMoney(world: World, companyId: string, { provider, payment, because }: Told): Promise<void> {
  const { providerId, amountMinor, currency } = payment;
  const company = await world.store.get("company", { companyId });
  const language = company?.language ?? "en";
  const threadId = threadIdOf({ strayId: world.ids.from("thr", `${provider} ${providerId} ${because}`).slice(4) });
  const now = world.clock.now();
  const subject = `${money(amountMinor, currency, language)} · ${provider} ${providerId}`.slice(0, 200);
  const thread: Thread = { type: "thread", version: 0, companyId, threadId, documentId: null, customerId: null, customerName: provider, subject, status: "open", unread: 1, lastAt: now };
  const message: InboxMessage = {
    type: "inbox-message", version: 0, companyId, threadId, messageId: world.ids.from("msg", threadId), direction: "in", kind: "note", from: provider, to: [], subject,
    text: problemSentence(because, language, {}), html: null, attachments: [], deliveryId: null, at: now,
  };
  await world.store.commit([{ save: thread }, { put: message }]).catch((error: unknown) => {
    if (!(error instanceof StaleWrite)) throw error;
  });
}

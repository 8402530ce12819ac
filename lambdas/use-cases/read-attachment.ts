import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

/** An address under which a browser may fetch one attachment of a mail that came in, for some minutes; always as a file to keep. */
export async function readAttachment(world: World, { companyId }: Actor, { threadId, messageId, n }: { threadId: string; messageId: string; n: number }): Promise<string> {
  const { messages } = found(await world.store.thread(companyId, threadId), "thread");
  const message = found(messages.find((one) => one.messageId === messageId) ?? null, "message");
  const { key, name } = found(message.attachments[n] ?? null, "attachment");
  return world.files.downloadAddress(key, name, "file");
}

import type { ReceivedAttachment } from "../../domain/received-mail.ts";
import type { InboxMessage } from "../../domain/thread.ts";
import type { World } from "../../ports.ts";

const MOST_PARTS = 50;

/** Keeps the attachments of a message that came in, each as a file of its own: whoever asks for one needs not read the mail again. */
export async function keptParts(world: World, { companyId, messageId, parts }: { companyId: string; messageId: string; parts: ReceivedAttachment[] }): Promise<InboxMessage["attachments"]> {
  const kept: InboxMessage["attachments"] = [];
  for (const [n, { name, type, content }] of parts.slice(0, MOST_PARTS).entries()) {
    const key = `parts/${companyId}/${messageId}/${n}`;
    await world.files.putDocument(key, content, "application/octet-stream");
    kept.push({ name, type: type.slice(0, 100), bytes: content.length, key });
  }
  return kept;
}

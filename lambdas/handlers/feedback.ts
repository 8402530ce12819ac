import { queueFunction } from "./edge/queue-edge.ts";
import { hints } from "./edge/parts/hints.ts";
import { files } from "./edge/parts/files.ts";
import { parseReceived } from "./edge/parts/parse-received.ts";
import { realWorld } from "./edge/real-world.ts";
import { feedbackOf } from "./schemas/feedback-message.ts";
import { receiveMail } from "../use-cases/receive-mail.ts";
import { recordFeedback } from "../use-cases/record-feedback.ts";

const real = realWorld(({ log }, setting) => ({ files: files(setting), hints: hints(setting, log) }));

/** Queue `feedback`: what the mail service says of a mail, and mails that arrive. */
export const handler = queueFunction(real, async (world, body) => {
  const said = feedbackOf(body);
  if (said.is === "event") {
    for (const event of said.events) await recordFeedback(world, { companyId: said.companyId, deliveryId: said.deliveryId, event });
    return said.events.map((event) => event.type).join(",") || "nothing-new";
  }
  if (said.is === "orphan") return "orphan";
  const raw = await world.files.getDocument(said.key);
  if (!raw) return "mail-gone";
  const mail = await parseReceived(raw);
  const outcomes = [];
  for (const recipient of said.recipients) outcomes.push(await receiveMail(world, { messageKey: `${said.key} ${recipient}`, recipient, mail, at: said.at }));
  return outcomes.join(",");
});

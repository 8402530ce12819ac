import { deliverMessage } from "../use-cases/deliver-message.ts";
import { printLetters } from "../use-cases/print-letters.ts";
import { files } from "./edge/parts/files.ts";
import { hints } from "./edge/parts/hints.ts";
import { mail } from "./edge/parts/mail.ts";
import { printer } from "./edge/parts/printer.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { queueFunction } from "./edge/queue-edge.ts";
import { realWorld } from "./edge/real-world.ts";
import { deliveryHint } from "./schemas/delivery-hint.ts";

const real = realWorld(({ log }, setting) => ({ hints: hints(setting, log), files: files(setting), printer, secrets: secrets(setting), send: mail(setting) }));

/** Queue `deliver`: hands one delivery over when it may leave, or prints the letters of one run. */
export const handler = queueFunction(real, (world, body, trustedNow) => {
  const { companyId, deliveryId } = deliveryHint.parse(body);
  return deliveryId.startsWith("run_") ? printLetters(world, { companyId, runId: deliveryId, trustedNow }) : deliverMessage(world, { companyId, deliveryId, trustedNow });
});

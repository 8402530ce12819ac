import { SESClient } from "@aws-sdk/client-ses";
import { sesSend } from "../../../adapters/mail/ses-mailer.ts";
import type { Mailer } from "../../../ports.ts";

/** Mail for the one function that sends; the client never tries twice (R5). */
export const mail = (setting: (name: string) => string): Mailer["send"] => sesSend(new SESClient({ maxAttempts: 1 }), setting("CONFIGURATION_SET"));

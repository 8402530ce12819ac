import { sesClient, sesSend } from "../../../adapters/mail/ses-mailer.ts";
import type { Mailer } from "../../../ports.ts";

/** Mail for the one function that sends. */
export const mail = (setting: (name: string) => string): Mailer["send"] => sesSend(sesClient(), setting("CONFIGURATION_SET"));

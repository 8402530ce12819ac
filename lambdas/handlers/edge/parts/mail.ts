import { sesClient, sesSend } from "../../../adapters/mail/ses-mailer.ts";
import { smtpOptions } from "../../../adapters/mail/smtp-options.ts";
import { smtpSend } from "../../../adapters/mail/smtp-send.ts";
import type { Mailer } from "../../../ports.ts";

/** Mail for the functions that send: by the platform's mail service, or by the company's own server. */
export function mail(setting: (name: string) => string): Mailer["send"] {
  const byPlatform = sesSend(sesClient(), setting("CONFIGURATION_SET"));
  const options = smtpOptions(setting);
  return (mail) => (mail.via.by === "smtp" ? smtpSend(mail.via.server, mail, options) : byPlatform(mail));
}

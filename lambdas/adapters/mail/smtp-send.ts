import type { Answer } from "../../domain/hand-over.ts";
import type { Mail, SmtpServer } from "../../domain/mail.ts";
import { compose, messageIdOf } from "../mail-mime/compose.ts";
import { smtpMeaning } from "./smtp-answer.ts";
import { smtpSession, type SmtpOptions } from "./smtp-session.ts";

/**
 * Hands a mail to a company's own server, in one session and never twice: an answer that was lost is reported as unconfirmed
 * (R7). Some recipients may be refused while the mail is taken for the others.
 */
export async function smtpSend(server: SmtpServer, mail: Mail, options: SmtpOptions): Promise<Answer> {
  const session = smtpSession(server, options);
  try {
    const raw = await compose(mail);
    await session.open();
    const { rejected, response } = await session.send({ from: mail.returnPath ?? mail.from, to: mail.to, id: mail.deliveryId }, raw);
    // A server that says yes before it was given a byte has not got the mail, or cannot be trusted with what it says.
    if (!session.hasBegun()) return { is: "unconfirmed", detail: response.slice(0, 500) };
    const recipients = mail.to.map((address) => {
      const no = rejected.find((one) => one.address === address);
      return { address, is: no ? (no.responseCode < 500 ? ("later" as const) : ("refused" as const)) : ("accepted" as const), detail: no?.detail.slice(0, 500) ?? "" };
    });
    return { is: "accepted", messageId: messageIdOf(mail), isLastNews: true, ...(rejected.length > 0 ? { recipients } : {}) };
  } catch (error) {
    return smtpMeaning(error, { hasBegun: session.hasBegun(), secret: server.password });
  } finally {
    session.close();
  }
}

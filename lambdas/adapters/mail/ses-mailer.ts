import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { Answer } from "../../domain/hand-over.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Mailer } from "../../ports.ts";
import { compose } from "../mail-mime/compose.ts";

/** Answers after which the mail certainly did not leave and another try may help. */
const LATER = ["Throttling", "ThrottlingException", "LimitExceededException", "AccountSendingPausedException", "ConfigurationSetSendingPausedException", "TooManyRequestsException"];
/** Failures before a byte of the mail left this machine. */
const NOT_LEFT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CERT_HAS_EXPIRED", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"];

/** The client of the one function that sends: it never tries twice (R5). */
export const sesClient = (): SESClient => new SESClient({ maxAttempts: 1 });

/**
 * Mail through SES v1 as raw MIME, tagged with delivery, tenant and kind (decisions 7). The client must be made with
 * `maxAttempts: 1`: a lost answer is reported as unconfirmed and never tried again here.
 */
export const sesSend =
  (client: SESClient, configurationSet: string): Mailer["send"] =>
  async (mail) => {
    const tags = { d: mail.deliveryId, t: mail.companyId, k: mail.kind };
    try {
      const raw = await compose(mail);
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: raw },
          Destinations: mail.to,
          ConfigurationSetName: configurationSet,
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      return { is: "accepted", messageId: MessageId ?? "" };
    } catch (error) {
      return meaning(error);
    }
  };

/** What is known of a mail after the call failed: a definite no, a no for now, or nothing. */
function meaning(error: unknown): Answer {
  if (error instanceof Refusal) return { is: "refused", because: error.code, detail: error.code };
  const detail = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: string }).code ?? (error as { name?: string }).name ?? "";
  if (LATER.includes(code)) return { is: "later", because: "sending-limited", detail };
  if (NOT_LEFT.includes(code)) return { is: "later", because: "service-unreachable", detail };
  const refused = error instanceof SESServiceException && error.$fault === "client" && (error.$metadata.httpStatusCode ?? 500) < 500;
  return refused ? { is: "refused", because: "refused-by-service", detail } : { is: "unconfirmed", detail };
}

import { PublishCommand, SNSClient, SNSServiceException } from "@aws-sdk/client-sns";
import type { Answer } from "../../domain/hand-over.ts";
import type { Texter } from "../../ports.ts";

/** The client of the one function that sends: it never tries twice (R5). */
export const snsClient = (): SNSClient => new SNSClient({ maxAttempts: 1 });

/** Answers after which the text certainly did not leave and another try may help. An error inside the service is none of them: it may have left. */
const LATER = ["Throttling", "ThrottlingException", "ThrottledException"];
/** Failures before a byte of the text left this machine. */
const NOT_LEFT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CERT_HAS_EXPIRED", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"];

/** A name that a phone shows as the sender where the country lets it: 3 to 11 letters and figures, one letter at least. */
export function senderIdOf(companyName: string): string | null {
  const plain = companyName.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/[^A-Za-z0-9]/g, "").slice(0, 11);
  return plain.length >= 3 && /[A-Za-z]/.test(plain) ? plain : null;
}

/** Text messages through SNS, one publication for each; the client must be made with `maxAttempts: 1`. */
export const snsTexts = (client: SNSClient): Texter => ({
  async send({ companyName, to, text }) {
    const senderId = senderIdOf(companyName);
    const attribute = (StringValue: string) => ({ DataType: "String", StringValue });
    try {
      const { MessageId } = await client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: { "AWS.SNS.SMS.SMSType": attribute("Transactional"), ...(senderId ? { "AWS.SNS.SMS.SenderID": attribute(senderId) } : {}) },
        }),
      );
      return { is: "accepted", messageId: MessageId ?? "", isLastNews: true };
    } catch (error) {
      return meaning(error);
    }
  },
});

/** What is known of a text after the call failed: a definite no, a no for now, or nothing. */
function meaning(error: unknown): Answer {
  const detail = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: string }).code ?? (error as { name?: string }).name ?? "";
  if (LATER.includes(code)) return { is: "later", because: "sending-limited", detail };
  if (NOT_LEFT.includes(code)) return { is: "later", because: "service-unreachable", detail };
  if (code === "OptedOutException" || /opted ?out/i.test(detail)) return { is: "refused", because: "opted-out", detail };
  const isRefused = error instanceof SNSServiceException && error.$fault === "client" && (error.$metadata.httpStatusCode ?? 500) < 500;
  if (!isRefused) return { is: "unconfirmed", detail };
  return { is: "refused", because: /PhoneNumber|not valid to publish/i.test(detail) ? "number-refused" : "refused-by-service", detail };
}

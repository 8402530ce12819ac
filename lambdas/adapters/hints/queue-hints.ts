import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DueHint, Hints, Log } from "../../ports.ts";

/** Longest delay that SQS takes; what is due later is left to the sweep. */
const MAX_DELAY_SECONDS = 900;
const BATCH = 10;

interface Queues {
  deliver: string;
  due: string;
}

/** Hints over SQS. A lost hint only makes things later: the sweep finds every row that is due. */
export function queueHints({ imports, ...queues }: Queues & { imports: string }, log: Log, client = new SQSClient({})): Hints {
  const quietly = async (send: () => Promise<unknown>): Promise<void> => {
    try {
      await send();
    } catch (error) {
      log("hint-not-sent", { error: error instanceof Error ? error.name : String(error) });
    }
  };
  return {
    async deliver({ companyId, deliveryId }, inMs) {
      const DelaySeconds = inMs <= 0 ? 0 : Math.ceil(inMs / 1000) + 1;
      if (DelaySeconds > MAX_DELAY_SECONDS) return;
      await quietly(() => client.send(new SendMessageCommand({ QueueUrl: queues.deliver, DelaySeconds, MessageGroupId: companyId, MessageBody: JSON.stringify({ companyId, deliveryId }) })));
    },
    async importFile({ companyId, importId }) {
      await client.send(new SendMessageCommand({ QueueUrl: imports, MessageGroupId: companyId, MessageBody: JSON.stringify({ companyId, importId }) }));
    },
    async due(hints) {
      for (const [queue, url] of Object.entries(queues)) {
        const mine = hints.filter((hint) => (hint.word === "deliver") === (queue === "deliver"));
        for (let n = 0; n < mine.length; n += BATCH) {
          const Entries = mine.slice(n, n + BATCH).map((hint, at) => ({ Id: String(at), MessageGroupId: hint.companyId, MessageBody: bodyOf(hint) }));
          await quietly(() => client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries })));
        }
      }
    },
  };
}

const bodyOf = ({ word, companyId, id }: DueHint): string => JSON.stringify(word === "deliver" ? { companyId, deliveryId: id } : { word, companyId, id });

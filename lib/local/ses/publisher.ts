import type { Cloud } from "../contract.ts";
import { eventRecord } from "./event-record.ts";
import { configurationSetArn } from "./identities.ts";
import type { Mail, MailEvent } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import { readMessage } from "./raw-message.ts";
import type { EventDestination, SesState } from "./state.ts";

const RETRY_MS = 5_000;
const MAX_TRIES = 5;
/** SES's events come after its answer, at the earliest some tenths of a second later; here a sender has this long to note the answer. */
const ANSWER_FIRST_MS = 20;

export interface Publisher {
  /** Publishes the mail's unpublished events, after the present request was answered. Counts as work until it is done. */
  publish(mail: Mail): void;
  /** Publishes what an earlier run could not. */
  resume(): Promise<void>;
}

/**
 * Publishes events to the topics of a mail's configuration set, at least once and in no promised order: faults of the
 * kinds `duplicate` and `reorder` show in it. An event that is lost is a queue message that is lost; queues draw that.
 */
export function createPublisher(cloud: Cloud, state: SesState, mailbox: Mailbox): Publisher {
  // One after the other for a mail, so that an event added meanwhile does not publish the earlier ones again.
  const turns = new Map<string, Promise<void>>();

  async function publishAll(mail: Mail): Promise<void> {
    if (!(await mailbox.get(mail.id))) return;
    const message = readMessage(await mailbox.raw(mail));
    for (const event of shuffled(cloud, mail.events.filter((one) => !one.published))) {
      const body = JSON.stringify(eventRecord(cloud, state, { mail, message, event }));
      const sourceArn = configurationSetArn(cloud, mail.configurationSet ?? "");
      for (const { topicArn } of destinationsOf(state, mail, event)) {
        await cloud.send(topicArn, { body, sourceArn });
        if (cloud.faults.draw("duplicate")) await cloud.send(topicArn, { body, sourceArn });
      }
      event.published = true;
    }
    await mailbox.save(mail);
  }

  function publish(mail: Mail, tries = 1): void {
    const end = cloud.work.begin(`SES events of mail ${mail.id}`);
    setTimeout(async () => {
      const turn = (turns.get(mail.id) ?? Promise.resolve()).catch(() => undefined).then(() => publishAll(mail));
      turns.set(mail.id, turn);
      try {
        await turn;
      } catch (error) {
        cloud.log(`ses: the events of mail ${mail.id} could not be published (${tries} of ${MAX_TRIES}): ${String(error)}`);
        if (tries < MAX_TRIES) cloud.clock.at(cloud.clock.now() + RETRY_MS * tries, () => publish(mail, tries + 1));
      } finally {
        if (turns.get(mail.id) === turn) turns.delete(mail.id);
        end();
      }
    }, ANSWER_FIRST_MS);
  }

  async function resume(): Promise<void> {
    for (const mail of await mailbox.list()) if (mail.events.some((event) => !event.published)) publish(mail);
  }

  return { publish, resume };
}

/** The topics that hear of an event: those of the configuration set that asked for its type. */
export function destinationsOf(state: SesState, mail: Mail, event: MailEvent): EventDestination[] {
  const all = state.configurationSets.get(mail.configurationSet ?? "")?.destinations ?? [];
  return all.filter((one) => one.types.some((type) => type.toLowerCase() === event.type.toLowerCase()));
}

function shuffled(cloud: Cloud, events: MailEvent[]): MailEvent[] {
  const order = [...events];
  for (let n = 1; n < order.length; n++) {
    if (!cloud.faults.draw("reorder")) continue;
    [order[n - 1], order[n]] = [order[n] as MailEvent, order[n - 1] as MailEvent];
  }
  return order;
}

import type { Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import { envelope, functionEvent } from "./envelope.ts";
import { passes } from "./filter-policy.ts";
import { handText, type Text } from "./texts.ts";
import type { Publication, Subscription, Topic } from "./topic.ts";

/** All topics of the template. Nothing is stored: a publication is with its subscribers before the publisher has its answer. */
export class Topics {
  readonly #cloud: Cloud;
  readonly #topics = new Map<string, Topic>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  make(name: string): Topic {
    const { region, account } = this.#cloud;
    const topic: Topic = { arn: `arn:aws:sns:${region}:${account}:${name}`, name, subscriptions: [] };
    this.#topics.set(topic.arn, topic);
    return topic;
  }

  all(): Topic[] {
    return [...this.#topics.values()];
  }

  byArn(arn: string): Topic {
    const topic = this.#topics.get(arn);
    if (!topic) throw new AwsError("NotFound", "Topic does not exist", 404);
    return topic;
  }

  /** Hands a text to a phone; `/_local/sms` shows it. */
  text(to: string, text: string): Text {
    return handText(this.#cloud, to, text);
  }

  /** Hands a publication to every subscription that lets it pass; one that cannot take it is logged and spares the others. */
  async publish(topic: Topic, publication: Publication): Promise<void> {
    for (const subscription of topic.subscriptions) {
      if (!passes(subscription.filter, publication)) continue;
      try {
        await this.#deliver(topic, subscription, publication);
      } catch (error) {
        this.#cloud.log(`${topic.name} could not deliver to ${subscription.endpointArn}: ${String(error)}`);
      }
    }
  }

  async #deliver(topic: Topic, subscription: Subscription, publication: Publication): Promise<void> {
    const { send, faults } = this.#cloud;
    const { endpointArn, protocol, raw } = subscription;
    const sourceArn = topic.arn;
    if (protocol === "sqs") {
      const bare = { body: publication.message, attributes: publication.attributes };
      const message = raw ? bare : { body: envelope(publication, { topic, subscription }, this.#cloud) };
      return send(endpointArn, { ...message, groupId: publication.groupId, sourceArn });
    }
    // A queue doubles messages by itself; a function is called twice only from here.
    const times = faults.draw("duplicate") ? 2 : 1;
    const body = functionEvent(publication, { topic, subscription }, this.#cloud);
    for (let time = 0; time < times; time++) await send(endpointArn, { body, sourceArn });
  }
}

import type { Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import { MessageStore } from "./message-store.ts";
import type { StoredMessage } from "./message.ts";
import { Queue } from "./queue.ts";
import type { QueueSettings } from "./queue-settings.ts";

/** All queues of the template, over one store. */
export class Queues {
  readonly #cloud: Cloud;
  readonly #store: MessageStore;
  readonly #queues = new Map<string, Queue>();

  constructor(cloud: Cloud, directory: string) {
    this.#cloud = cloud;
    this.#store = new MessageStore(directory);
  }

  make(name: string, settings: QueueSettings): Queue {
    const find = (arn: string) => this.byArn(arn);
    const queue = new Queue(name, settings, { cloud: this.#cloud, store: this.#store, find });
    this.#queues.set(name, queue);
    return queue;
  }

  all(): Queue[] {
    return [...this.#queues.values()];
  }

  byName(name: string): Queue {
    const queue = this.#queues.get(name);
    if (!queue) throw new AwsError("QueueDoesNotExist", "The specified queue does not exist.");
    return queue;
  }

  byUrl(url: unknown): Queue {
    if (typeof url !== "string" || url === "") {
      throw new AwsError("MissingParameter", "The request must contain the parameter QueueUrl.");
    }
    return this.byName(url.slice(url.lastIndexOf("/") + 1));
  }

  byArn(arn: string): Queue {
    return this.byName(arn.slice(arn.lastIndexOf(":") + 1));
  }

  /** Queues whose messages end in this one when they fail too often. */
  sourcesOf(deadLetters: Queue): Queue[] {
    return this.all().filter((queue) => queue.settings.deadLetters?.arn === deadLetters.arn);
  }

  /** Moves one message to a queue as a new message: new id, new time, received never (as AWS redrives). */
  redrive(message: StoredMessage, to: Queue, arrival: { messageId: string; visibleAt: number }): void {
    this.#store.together(() => {
      this.#store.remove(message.sequence);
      const sentAt = this.#cloud.clock.now();
      this.#store.add({ ...message, ...arrival, queue: to.name, sentAt, receiveCount: 0, deadLetterSourceArn: null });
    });
    to.refresh();
  }

  /** What lies in sight in a queue, oldest first, without taking it. */
  inSight(queue: Queue): StoredMessage[] {
    return this.#store.visible(queue.name, this.#cloud.clock.now(), Number.MAX_SAFE_INTEGER);
  }

  clear(): void {
    this.#store.clear();
  }

  close(): void {
    for (const queue of this.#queues.values()) queue.stop();
    this.#store.close();
  }
}

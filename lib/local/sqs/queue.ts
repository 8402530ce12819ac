import { randomUUID } from "node:crypto";
import type { Timer } from "../clock.ts";
import type { Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { MessageAttributes, ReceivedMessage, StoredMessage } from "./message.ts";
import { sizeOf } from "./message.ts";
import type { MessageStore } from "./message-store.ts";
import { drawDelays } from "./mishaps.ts";
import type { QueueSettings } from "./queue-settings.ts";

/** What was given to the queue to carry. */
export interface Outgoing {
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly groupId?: string;
  readonly traceHeader?: string;
  /** Seconds; without it the queue's own delay counts. */
  readonly delaySeconds?: number;
  /** The function that sent, "operator", or the ARN of an AWS resource that sent. */
  readonly sender: string;
  readonly fromFunction: boolean;
}

/** What a queue needs around it. */
export interface Surroundings {
  readonly cloud: Cloud;
  readonly store: MessageStore;
  readonly find: (arn: string) => Queue;
}

/** One standard queue: at least once, in roughly the order of sending, by the cloud's clock. */
export class Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly settings: QueueSettings;
  readonly #around: Surroundings;
  readonly #watchers = new Set<() => void>();
  #timer: Timer | undefined;

  constructor(name: string, settings: QueueSettings, around: Surroundings) {
    const { account, region, url } = around.cloud;
    this.name = name;
    this.arn = `arn:aws:sqs:${region}:${account}:${name}`;
    this.url = `${url}/${account}/${name}`;
    this.settings = settings;
    this.#around = around;
  }

  /** Takes a message in and answers its id. */
  send(message: Outgoing): string {
    const { cloud, store } = this.#around;
    const messageId = randomUUID();
    const fullDelayMs = (message.delaySeconds ?? this.settings.delaySeconds) * 1000;
    const sentAt = cloud.clock.now();
    for (const delayMs of drawDelays(cloud.faults, { fullDelayMs, fromFunction: message.fromFunction })) {
      store.add({
        queue: this.name, messageId, body: message.body, attributes: message.attributes,
        groupId: message.groupId ?? null, traceHeader: message.traceHeader ?? null, senderId: senderId(message.sender),
        sentAt, visibleAt: sentAt + delayMs, deadLetterSourceArn: null,
      });
    }
    this.refresh();
    return messageId;
  }

  /** Hands out up to `limit` visible messages of at most so many bytes and hides them; those that came too often go to the dead letters first. */
  receive(limit: number, visibilityTimeoutSeconds = this.settings.visibilityTimeoutSeconds, mostBytes = Infinity): ReceivedMessage[] {
    const { store } = this.#around;
    const now = this.#expire();
    this.#bury(now);
    const taken = store.together(() =>
      fitting(store.visible(this.name, now, limit), mostBytes).map((message) => this.#hold(message, now, visibilityTimeoutSeconds)),
    );
    this.refresh();
    return taken;
  }

  /** Deletes what was handed out under the handle; an older handle of the same message deletes nothing, as on AWS. */
  delete(receiptHandle: string): void {
    const message = this.#held(receiptHandle);
    if (message) this.#around.store.remove(message.sequence);
  }

  /** Hides a message that is in flight for so many seconds from now. */
  changeVisibility(receiptHandle: string, seconds: number): void {
    const message = this.#held(receiptHandle);
    const now = this.#around.cloud.clock.now();
    if (!message || message.visibleAt <= now) {
      throw new AwsError("MessageNotInflight", "The message referred to is not in flight.");
    }
    this.#around.store.showAt(message.sequence, now + seconds * 1000);
    this.refresh();
  }

  counts(): { visible: number; held: number; delayed: number } {
    return this.#around.store.counts(this.name, this.#expire());
  }

  /** How many messages are in sight, counted up to `most`. */
  waiting(most: number): number {
    return this.#around.store.waiting(this.name, this.#expire(), most);
  }

  purge(): void {
    this.#around.store.clear(this.name);
  }

  /** Calls `watcher` whenever a message is, or comes, in sight; call the answer to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Looks what is in sight now and when something will be. */
  refresh(): void {
    if (this.#watchers.size === 0) return;
    const { store, cloud } = this.#around;
    const now = cloud.clock.now();
    const next = store.nextVisibleAt(this.name, now);
    if (next !== this.#timer?.time) {
      this.#timer?.cancel();
      this.#timer = next === undefined ? undefined : cloud.clock.at(next, () => this.#due());
    }
    if (store.waiting(this.name, now, 1) > 0) for (const watcher of [...this.#watchers]) watcher();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#watchers.clear();
  }

  #due(): void {
    this.#timer = undefined;
    this.refresh();
  }

  #hold(message: StoredMessage, now: number, seconds: number): ReceivedMessage {
    const held: ReceivedMessage = {
      ...message,
      receiveCount: message.receiveCount + 1,
      firstReceivedAt: message.firstReceivedAt ?? now,
      receiptHandle: `${message.sequence}#${randomUUID()}`,
      visibleAt: now + seconds * 1000,
    };
    this.#around.store.hold(held);
    return held;
  }

  #bury(now: number): void {
    const { deadLetters } = this.settings;
    if (!deadLetters) return;
    const { store, find } = this.#around;
    const dead = store.exhausted(this.name, now, deadLetters.maxReceiveCount);
    if (dead.length === 0) return;
    const grave = find(deadLetters.arn);
    store.together(() => {
      for (const message of dead) {
        store.remove(message.sequence);
        // The time of sending stays, so the dead letters' retention counts from there: the manual asks for a longer one.
        store.add({ ...message, queue: grave.name, visibleAt: now, deadLetterSourceArn: this.arn });
      }
    });
    grave.refresh();
  }

  #held(receiptHandle: string): StoredMessage | undefined {
    if (!/^\d+#[0-9a-f-]{36}$/.test(receiptHandle)) {
      throw new AwsError("ReceiptHandleIsInvalid", `The input receipt handle "${receiptHandle}" is not a valid receipt handle.`);
    }
    return this.#around.store.held(this.name, receiptHandle);
  }

  #expire(): number {
    const now = this.#around.cloud.clock.now();
    this.#around.store.removeSentBefore(this.name, now - this.settings.retentionSeconds * 1000);
    return now;
  }
}

function senderId(sender: string): string {
  return sender === "operator" ? "AIDALOCALOPERATOR" : `AROALOCALCLOUD:${sender}`;
}

function fitting(messages: StoredMessage[], mostBytes: number): StoredMessage[] {
  let bytes = 0;
  const tooMuch = messages.findIndex((message, index) => (bytes += sizeOf(message)) > mostBytes && index > 0);
  return tooMuch < 0 ? messages : messages.slice(0, tooMuch);
}

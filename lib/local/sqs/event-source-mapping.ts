import type { Timer } from "../clock.ts";
import type { Cloud } from "../contract.ts";
import { batchEvent } from "./batch-event.ts";
import { succeeded } from "./batch-outcome.ts";
import type { MappingSettings } from "./mapping-settings.ts";
import type { ReceivedMessage } from "./message.ts";
import { sizeOf } from "./message.ts";
import type { Queue } from "./queue.ts";

/** The name under which the meter counts what AWS's poller asks of a queue. */
export const POLLER = "sqs-poller";

// An event may have 6 MB (Lambda quotas); a batch ends early to leave room for what each record says beside its body.
const LARGEST_BATCH_BYTES = 5_000_000;

/**
 * Feeds a function from a queue. The queue pushes: as soon as a message is in sight the mapping takes what is there, up to a batch.
 * A batch under way is work; a message out of sight, or waiting for a batching window to end, is not.
 */
export class EventSourceMapping {
  readonly #cloud: Cloud;
  readonly #queue: Queue;
  readonly #settings: MappingSettings;
  readonly #unwatch: () => void;
  #running = 0;
  #waking = false;
  #closed = false;
  #window: { endsAt: number; timer: Timer } | undefined;

  constructor(cloud: Cloud, queue: Queue, settings: MappingSettings) {
    this.#cloud = cloud;
    this.#queue = queue;
    this.#settings = settings;
    this.#unwatch = settings.enabled ? queue.watch(() => this.#wake()) : () => undefined;
    queue.refresh();
  }

  close(): void {
    this.#closed = true;
    this.#unwatch();
    this.#window?.timer.cancel();
  }

  /** One macrotask later, so that messages sent in one burst come as one batch. */
  #wake(): void {
    if (this.#waking || this.#closed || this.#running >= this.#settings.concurrency) return;
    this.#waking = true;
    const done = this.#cloud.work.begin(`messages waiting in ${this.#queue.name}`);
    setImmediate(() => {
      this.#waking = false;
      try {
        if (!this.#closed) this.#take();
      } catch (error) {
        this.#cloud.log(`${this.#queue.name} could not be read: ${String(error)}`);
      } finally {
        done();
      }
    });
  }

  #take(): void {
    const { concurrency, batchSize } = this.#settings;
    while (this.#running < concurrency) {
      const waiting = this.#queue.waiting(batchSize);
      if (waiting === 0 || this.#waitsForMore(waiting)) return;
      const batch = this.#queue.receive(batchSize, undefined, LARGEST_BATCH_BYTES);
      if (batch.length > 0) void this.#run(batch);
    }
  }

  #waitsForMore(waiting: number): boolean {
    const { batchSize, windowSeconds } = this.#settings;
    const { clock } = this.#cloud;
    const full = waiting >= batchSize || windowSeconds === 0;
    const endsAt = this.#window?.endsAt ?? clock.now() + windowSeconds * 1000;
    if (full || clock.now() >= endsAt) {
      this.#window?.timer.cancel();
      this.#window = undefined;
      return false;
    }
    this.#window ??= { endsAt, timer: clock.at(endsAt, () => this.#wake()) };
    return true;
  }

  async #run(batch: readonly ReceivedMessage[]): Promise<void> {
    const { functionArn, reportsFailures } = this.#settings;
    const done = this.#cloud.work.begin(`${batch.length} messages of ${this.#queue.name} with ${functionArn.split(":").at(-1)}`);
    this.#running++;
    this.#count("sqs:ReceiveMessage", batch);
    try {
      const answer = await this.#cloud.invoke(functionArn, batchEvent(batch, this.#queue));
      if (!this.#closed) this.#finish(succeeded(batch, answer, reportsFailures));
    } catch (error) {
      this.#cloud.log(`${batch.length} messages of ${this.#queue.name} failed with ${functionArn}: ${String(error)}`);
    } finally {
      this.#running--;
      // Look again before this batch ends, so that nobody finds the cloud idle in between.
      if (!this.#closed) this.#queue.refresh();
      done();
    }
  }

  #finish(finished: readonly ReceivedMessage[]): void {
    for (const { receiptHandle } of finished) this.#queue.delete(receiptHandle);
    if (finished.length > 0) this.#count("sqs:DeleteMessage", finished);
  }

  #count(action: string, messages: readonly ReceivedMessage[]): void {
    const bytes = action === "sqs:ReceiveMessage" ? messages.reduce((sum, message) => sum + sizeOf(message), 0) : 0;
    // The poller asks for ten at a time, whatever the size of the batch.
    for (let first = 0; first < messages.length; first += 10) {
      const part = Math.min(10, messages.length - first);
      this.#cloud.meter.count(POLLER, action, { messages: part, bytes: first === 0 ? bytes : 0 });
    }
  }
}

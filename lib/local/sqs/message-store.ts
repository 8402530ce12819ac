import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import type { NewMessage, ReceivedMessage, StoredMessage } from "./message.ts";

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS message (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    messageId TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    groupId TEXT,
    traceHeader TEXT,
    senderId TEXT NOT NULL,
    sentAt INTEGER NOT NULL,
    visibleAt INTEGER NOT NULL,
    receiveCount INTEGER NOT NULL DEFAULT 0,
    firstReceivedAt INTEGER,
    receiptHandle TEXT,
    deadLetterSourceArn TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS byVisibility ON message (queue, visibleAt, sequence);
  CREATE INDEX IF NOT EXISTS byAge ON message (queue, sentAt);
  CREATE INDEX IF NOT EXISTS byReceipts ON message (queue, receiveCount, visibleAt);
`;

const COLUMNS = [
  "queue", "messageId", "body", "attributes", "groupId", "traceHeader", "senderId", "sentAt", "visibleAt",
  "receiveCount", "deadLetterSourceArn",
] as const;

/** Messages of all queues in one SQLite file, so that a kill loses none and a restart finds delays and holds as they were. */
export class MessageStore {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#database = new DatabaseSync(join(directory, "messages.sqlite"));
    this.#database.exec(SCHEMA);
  }

  add(message: NewMessage): void {
    const row: Record<string, unknown> = { ...message, receiveCount: message.receiveCount ?? 0, attributes: JSON.stringify(message.attributes) };
    const values = COLUMNS.map((column) => (row[column] ?? null) as SQLInputValue);
    this.#run(`INSERT INTO message (${COLUMNS.join(", ")}) VALUES (${COLUMNS.map(() => "?").join(", ")})`, ...values);
  }

  /** Messages that may be taken at `now`, those in sight for longest first, at most `limit`. */
  visible(queue: string, now: number, limit: number): StoredMessage[] {
    const sql = "SELECT * FROM message INDEXED BY byVisibility WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, sequence LIMIT ?";
    return this.#all(sql, queue, now, limit).map(messageOf);
  }

  /** How many messages are in sight, counted up to `most`. */
  waiting(queue: string, now: number, most: number): number {
    const some = "SELECT 1 FROM message INDEXED BY byVisibility WHERE queue = ? AND visibleAt <= ? LIMIT ?";
    return Number(this.#all(`SELECT count(*) AS waiting FROM (${some})`, queue, now, most)[0]!.waiting);
  }

  /** Messages in sight at `now` that were handed out `count` times or more. */
  exhausted(queue: string, now: number, count: number): StoredMessage[] {
    const sql = "SELECT * FROM message INDEXED BY byReceipts WHERE queue = ? AND visibleAt <= ? AND receiveCount >= ? ORDER BY sequence";
    return this.#all(sql, queue, now, count).map(messageOf);
  }

  /** When the next message that is hidden now comes into sight. */
  nextVisibleAt(queue: string, now: number): number | undefined {
    const row = this.#all("SELECT min(visibleAt) AS at FROM message WHERE queue = ? AND visibleAt > ?", queue, now)[0];
    return (row?.at as number | null) ?? undefined;
  }

  /** Keeps the message's new state after a consumer took it. */
  hold(message: ReceivedMessage): void {
    const { receiptHandle, firstReceivedAt, receiveCount, visibleAt, sequence } = message;
    const change = "receiptHandle = ?, firstReceivedAt = ?, receiveCount = ?, visibleAt = ?";
    this.#run(`UPDATE message SET ${change} WHERE sequence = ?`, receiptHandle, firstReceivedAt, receiveCount, visibleAt, sequence);
  }

  /** The message that was handed out under this handle and not since then under another. */
  held(queue: string, receiptHandle: string): StoredMessage | undefined {
    const sequence = Number(receiptHandle.split("#")[0]);
    const sql = "SELECT * FROM message WHERE sequence = ? AND queue = ? AND receiptHandle = ?";
    return this.#all(sql, sequence, queue, receiptHandle).map(messageOf)[0];
  }

  showAt(sequence: number, visibleAt: number): void {
    this.#run("UPDATE message SET visibleAt = ? WHERE sequence = ?", visibleAt, sequence);
  }

  remove(sequence: number): void {
    this.#run("DELETE FROM message WHERE sequence = ?", sequence);
  }

  removeSentBefore(queue: string, time: number): void {
    this.#run("DELETE FROM message WHERE queue = ? AND sentAt <= ?", queue, time);
  }

  /** Empties one queue, or all. */
  clear(queue?: string): void {
    if (queue === undefined) this.#run("DELETE FROM message");
    else this.#run("DELETE FROM message WHERE queue = ?", queue);
  }

  counts(queue: string, now: number): { visible: number; held: number; delayed: number } {
    const sql = `SELECT count(*) FILTER (WHERE visibleAt <= ?1) AS visible,
      count(*) FILTER (WHERE visibleAt > ?1 AND receiptHandle IS NOT NULL) AS held,
      count(*) FILTER (WHERE visibleAt > ?1 AND receiptHandle IS NULL) AS delayed FROM message WHERE queue = ?2`;
    const row = this.#all(sql, now, queue)[0]!;
    return { visible: Number(row.visible), held: Number(row.held), delayed: Number(row.delayed) };
  }

  /** All or nothing: a move between queues never doubles or drops a message. */
  together<T>(change: () => T): T {
    this.#database.exec("BEGIN");
    try {
      const answer = change();
      this.#database.exec("COMMIT");
      return answer;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function messageOf(row: Record<string, unknown>): StoredMessage {
  return { ...row, attributes: JSON.parse(String(row.attributes)) } as unknown as StoredMessage;
}

import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cloud } from "../contract.ts";
import type { Work } from "../work.ts";
import type { Mail } from "./mail.ts";

// By the account of work, which is one per running cloud, while each service may see a Cloud object of its own.
const mailboxes = new WeakMap<Work, Mailbox>();

/** The one mailbox of a cloud: what SES sends lies in it, and what other services write to people (the user pool's codes). */
export function mailboxOf(cloud: Cloud): Mailbox {
  const mailbox = mailboxes.get(cloud.work) ?? new Mailbox(join(cloud.directory, "ses", "mail"));
  mailboxes.set(cloud.work, mailbox);
  return mailbox;
}

/** Every mail as `<id>.eml` with its facts beside it as `<id>.json`. The second file makes it count: a torn write leaves no mail. */
export class Mailbox {
  /** Changes whenever a list or a mail would read differently. */
  revision = 0;
  /** Tells one run from another, whose revisions would look alike. */
  readonly opened = randomUUID();
  readonly #directory: string;
  readonly #mails = new Map<string, Mail>();
  readonly #loaded: Promise<void>;
  #last: number;
  #turn: Promise<void> = Promise.resolve();

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
    const ids = readdirSync(directory).flatMap((name) => name.match(/^(\d+)\.json$/)?.[1] ?? []).sort();
    this.#last = Number(ids.at(-1) ?? 0);
    this.#loaded = this.#load(ids);
  }

  /** Keeps a mail and its bytes; both are on disk when this resolves. */
  async add(facts: Omit<Mail, "id">, raw: Buffer): Promise<Mail> {
    this.#last += 1;
    const mail: Mail = { id: String(this.#last).padStart(8, "0"), ...facts };
    await this.#loaded;
    await writeFile(this.#path(mail.id, "eml"), raw);
    await this.#write(mail);
    return mail;
  }

  /** Writes a mail's facts again, after its events changed. A mail that was cleared away meanwhile stays away. */
  async save(mail: Mail): Promise<void> {
    if (!this.#mails.has(mail.id)) return;
    // In turn, so that of two changes at once the later one stays.
    const turn = this.#turn.then(() => this.#write(mail));
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  /** All mails, newest last. */
  async list(): Promise<Mail[]> {
    await this.#loaded;
    return [...this.#mails.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async get(id: string): Promise<Mail | undefined> {
    await this.#loaded;
    return this.#mails.get(id);
  }

  /** The message as it left: with the mail service's own headers. */
  raw(mail: Mail): Promise<Buffer> {
    return readFile(this.#path(mail.id, "eml"));
  }

  async clear(): Promise<void> {
    await this.#loaded;
    this.#mails.clear();
    this.revision += 1;
    await rm(this.#directory, { recursive: true, force: true });
    mkdirSync(this.#directory, { recursive: true });
  }

  async #load(ids: string[]): Promise<void> {
    for (let n = 0; n < ids.length; n += 64) {
      const chunk = ids.slice(n, n + 64).map((id) => readFile(this.#path(id, "json"), "utf8"));
      for (const text of await Promise.all(chunk)) {
        const mail = JSON.parse(text) as Mail;
        this.#mails.set(mail.id, mail);
      }
    }
  }

  async #write(mail: Mail): Promise<void> {
    const path = this.#path(mail.id, "json");
    await writeFile(`${path}.new`, JSON.stringify(mail));
    await rename(`${path}.new`, path);
    this.#mails.set(mail.id, mail);
    this.revision += 1;
  }

  #path(id: string, extension: "eml" | "json"): string {
    return join(this.#directory, `${id}.${extension}`);
  }
}

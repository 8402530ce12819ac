import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue } from "node:sqlite";

/** One object without its bytes. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** In double quotes, as in the header. */
  readonly etag: string;
  /** Virtual time in milliseconds. */
  readonly modifiedAt: number;
  /** What is answered with it: content type, cache control, `x-amz-meta-…`. Lower-case names. */
  readonly headers: Record<string, string>;
  /** Checksum headers that are answered on demand. */
  readonly checksums: Record<string, string>;
  /** Put there by the deployment, so that a reset spares it. */
  readonly deployed: boolean;
  readonly file: string;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS object (
    bucket TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modifiedAt INTEGER NOT NULL,
    headers TEXT NOT NULL, checksums TEXT NOT NULL, deployed INTEGER NOT NULL, file TEXT NOT NULL, PRIMARY KEY (bucket, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS change (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO change VALUES (1, 0);
`;

/**
 * Objects on disk: a row each in SQLite, whose order of texts is S3's order of keys (UTF-8 bytes), and a file each for the bytes. A new
 * version is a new file, so a kill leaves the old object or the new one. All is synchronous: what is checked still holds when it is done.
 */
export class ObjectStore {
  readonly #database: DatabaseSync;
  readonly #folder: string;

  constructor(directory: string) {
    this.#folder = join(directory, "bodies");
    mkdirSync(this.#folder, { recursive: true });
    this.#database = new DatabaseSync(join(directory, "objects.sqlite"));
    this.#database.exec(SCHEMA);
    this.#sweep();
  }

  get(bucket: string, key: string): StoredObject | undefined {
    const row = this.#database.prepare("SELECT * FROM object WHERE bucket = ? AND key = ?").get(bucket, key);
    return row && objectOf(row);
  }

  /** The bytes, or those from `first` up to and including `last`. */
  body({ file, size }: StoredObject, range?: { first: number; last: number }): Buffer {
    if (!range || size === 0) return readFileSync(join(this.#folder, file));
    const bytes = Buffer.alloc(range.last - range.first + 1);
    const descriptor = openSync(join(this.#folder, file), "r");
    try {
      readSync(descriptor, bytes, 0, bytes.length, range.first);
    } finally {
      closeSync(descriptor);
    }
    return bytes;
  }

  put(object: Omit<StoredObject, "file" | "size">, body: Buffer): StoredObject {
    const old = this.get(object.bucket, object.key);
    const stored: StoredObject = { ...object, size: body.length, file: randomUUID() };
    writeFileSync(join(this.#folder, stored.file), body);
    const { bucket, key, size, etag, modifiedAt, deployed, file } = stored;
    const [headers, checksums] = [JSON.stringify(stored.headers), JSON.stringify(stored.checksums)];
    const values: SQLInputValue[] = [bucket, key, size, etag, modifiedAt, headers, checksums, Number(deployed), file];
    this.#database.prepare("INSERT OR REPLACE INTO object VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").run(...values);
    if (old) this.#discard(old.file);
    return stored;
  }

  delete({ bucket, key, file }: StoredObject): void {
    this.#database.prepare("DELETE FROM object WHERE bucket = ? AND key = ?").run(bucket, key);
    this.#discard(file);
  }

  /** Objects of a bucket in the order of their keys, from `from` on. */
  *from(bucket: string, from: string): Generator<StoredObject> {
    const rows = this.#database.prepare("SELECT * FROM object WHERE bucket = ? AND key >= ? ORDER BY key").iterate(bucket, from);
    for (const row of rows) yield objectOf(row);
  }

  /** A number that grows with each change, over restarts too. */
  nextChange(): number {
    return Number(this.#database.prepare("UPDATE change SET last = last + 1 RETURNING last").get()!.last);
  }

  /** Deletes all that the deployment did not put there. */
  clear(): void {
    this.#database.exec("DELETE FROM object WHERE deployed = 0");
    this.#sweep();
  }

  close(): void {
    this.#database.close();
  }

  /** Removes files that no object names: those of a put that was killed. */
  #sweep(): void {
    const named = new Set(this.#database.prepare("SELECT file FROM object").all().map(({ file }) => file));
    for (const file of readdirSync(this.#folder)) if (!named.has(file)) this.#discard(file);
  }

  #discard(file: string): void {
    rmSync(join(this.#folder, file), { force: true });
  }
}

function objectOf(row: Record<string, unknown>): StoredObject {
  const { headers, checksums, deployed, ...rest } = row;
  const parsed = { headers: JSON.parse(String(headers)), checksums: JSON.parse(String(checksums)), deployed: deployed === 1 };
  return { ...rest, ...parsed } as unknown as StoredObject;
}

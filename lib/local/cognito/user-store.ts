import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Grant, User } from "./pool.ts";

/** So many sign-ins of one user are remembered; the oldest beyond that are forgotten, as if signed out. */
const MAX_GRANTS = 200;

/** The users of one pool and their sign-ins, kept in one file. */
export class UserStore {
  readonly users = new Map<string, User>();
  readonly grants = new Map<string, Grant>();
  readonly #file: string;
  #turn: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    const kept = read(file);
    for (const user of kept.users) this.users.set(user.username, user);
    for (const grant of kept.grants) this.grants.set(grant.id, grant);
  }

  /** The user of that name or of that e-mail address where one signs in with it. */
  find(name: string, by: { signInWith: string[]; caseSensitive: boolean }): User | undefined {
    const same = (a = "") => (by.caseSensitive ? a === name : a.toLowerCase() === name.toLowerCase());
    const all = [...this.users.values()];
    return all.find((user) => same(user.username)) ?? all.find((user) => by.signInWith.some((attribute) => same(user.attributes[attribute])));
  }

  /** Adds a sign-in, and forgets those that are over. */
  grant(grant: Grant): void {
    for (const old of this.grants.values()) if (old.expiresAt <= grant.signedInAt) this.grants.delete(old.id);
    const own = [...this.grants.values()].filter((one) => one.username === grant.username);
    for (const old of own.slice(0, Math.max(0, own.length - MAX_GRANTS + 1))) this.grants.delete(old.id);
    this.grants.set(grant.id, grant);
  }

  /** Ends every sign-in of a user. */
  signOut(username: string): void {
    for (const grant of this.grants.values()) if (grant.username === username) this.grants.delete(grant.id);
  }

  /** Writes everything down; resolves when it is on disk. */
  save(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFile(`${this.#file}.new`, JSON.stringify({ users: [...this.users.values()], grants: [...this.grants.values()] }), { mode: 0o600 });
      await rename(`${this.#file}.new`, this.#file);
    });
    return this.#turn;
  }

  async clear(): Promise<void> {
    this.users.clear();
    this.grants.clear();
    await this.save();
  }
}

function read(file: string): { users: User[]; grants: Grant[] } {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { users: User[]; grants: Grant[] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { users: [], grants: [] };
    throw error;
  }
}

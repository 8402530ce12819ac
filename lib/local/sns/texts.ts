import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cloud } from "../contract.ts";
import type { Work } from "../work.ts";

/** One text that SNS handed to a phone. */
export interface Text {
  id: string;
  at: string;
  /** E.164: `+4915112345678`. */
  to: string;
  text: string;
}

// By the account of work, which is one per running cloud.
const texts = new WeakMap<Work, Text[]>();

/** Every text of this cloud, newest last. */
export function textsOf(cloud: Cloud): readonly Text[] {
  return open(cloud);
}

/** Keeps a text that was published to a phone number. */
export function handText(cloud: Cloud, to: string, text: string): Text {
  const all = open(cloud);
  const handed = { id: String(all.length + 1).padStart(8, "0"), at: new Date(cloud.clock.now()).toISOString(), to, text };
  all.push(handed);
  write(cloud, all);
  return handed;
}

/** Forgets them all. */
export function clearTexts(cloud: Cloud): void {
  open(cloud).length = 0;
  write(cloud, []);
}

function open(cloud: Cloud): Text[] {
  const known = texts.get(cloud.work) ?? read(cloud);
  texts.set(cloud.work, known);
  return known;
}

function read(cloud: Cloud): Text[] {
  try {
    return JSON.parse(readFileSync(fileOf(cloud), "utf8")) as Text[];
  } catch {
    return [];
  }
}

function write(cloud: Cloud, all: readonly Text[]): void {
  mkdirSync(join(cloud.directory, "sns"), { recursive: true });
  writeFileSync(fileOf(cloud), JSON.stringify(all));
}

function fileOf(cloud: Cloud): string {
  return join(cloud.directory, "sns", "texts.json");
}

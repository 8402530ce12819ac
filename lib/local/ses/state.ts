import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cloud } from "../contract.ts";

/** A topic that hears of the mails of one configuration set. */
export interface EventDestination {
  name: string;
  topicArn: string;
  /** As the template writes them: `send`, `delivery`, `deliveryDelay` … */
  types: string[];
}

export interface ConfigurationSet {
  sendingEnabled: boolean;
  destinations: EventDestination[];
}

export type ReceiptAction =
  | { type: "S3"; bucketName: string; objectKeyPrefix?: string; topicArn?: string }
  | { type: "SNS"; topicArn: string; encoding: "UTF-8" | "Base64" }
  | { type: "Stop"; topicArn?: string };

/** Which addresses a rule takes (empty: all) and what it does with a message, in order. */
export interface ReceiptRule {
  name: string;
  ruleSet: string;
  /** The name of the rule that this one follows. */
  after?: string;
  recipients: string[];
  scan: boolean;
  actions: ReceiptAction[];
}

/** What SES knows beside the mails. Identities of the template come anew with each start; those of an SDK call are kept. */
export interface SesState {
  readonly identities: Map<string, { configurationSet?: string }>;
  readonly configurationSets: Map<string, ConfigurationSet>;
  readonly ruleSets: Map<string, ReceiptRule[]>;
  /** Identities that were verified by a call, not by the template. */
  readonly called: Set<string>;
  /** Writes down the identities of calls. */
  keep(): Promise<void>;
}

export function openState(cloud: Cloud): SesState {
  const folder = join(cloud.directory, "ses");
  const file = join(folder, "identities.json");
  const called = new Set<string>(readList(file));
  return {
    identities: new Map([...called].map((name) => [name, {}])),
    configurationSets: new Map(),
    ruleSets: new Map(),
    called,
    async keep() {
      await mkdir(folder, { recursive: true });
      await writeFile(file, JSON.stringify([...called]));
    },
  };
}

function readList(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as string[];
  } catch {
    return [];
  }
}

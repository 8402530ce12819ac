import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { clock } from "../../adapters/clock.ts";
import { ids } from "../../adapters/ids/ids.ts";
import { log } from "../../adapters/log.ts";
import { replyAddresses } from "../../adapters/mail/reply-address.ts";
import { dynamoStore } from "../../adapters/store/dynamo-store.ts";
import type { Answer } from "../../domain/hand-over.ts";
import type { Files, Hints, Mailer, PaymentProvider, Printer, Secrets, Sheets, Texter, World } from "../../ports.ts";

const setting = (name: string): string => process.env[name] ?? "";

/** A part of the world that this function was not given: asking for it is a bug. */
const missing = (what: string) => (): never => {
  throw new Error(`this function has no ${what}`);
};

const NO_FILES: Files = { putDocument: missing("files"), getDocument: missing("files"), uploadAddress: missing("files"), downloadAddress: missing("files"), openDropped: missing("files"), putResult: missing("files") };
const NO_HINTS: Hints = { deliver: missing("hints"), due: missing("hints"), importFile: missing("hints") };
const NO_SHEETS: Sheets = { rows: missing("sheets") };
const NO_TEXTS: Texter = { send: missing("texts") };
const NO_SECRETS: Secrets = { put: missing("secrets"), get: missing("secrets"), remove: missing("secrets") };
const noProvider: PaymentProvider = { isHere: false, check: missing("providers"), methods: missing("providers"), start: missing("providers"), read: missing("providers"), list: missing("providers"), heard: missing("providers") };
const NO_PROVIDERS = { mollie: noProvider, stripe: noProvider, house: noProvider };
const NO_PRINTER: Printer = { print: missing("printer"), qr: missing("printer"), merge: missing("printer") };

type Parts = (world: Pick<World, "store" | "ids" | "places" | "log">, setting: (name: string) => string) => Partial<Pick<World, "hints" | "files" | "sheets" | "secrets" | "texts" | "providers">> & { printer?: Partial<Printer>; send?: (mail: Parameters<Mailer["send"]>[0]) => Promise<Answer> };

/**
 * The one place where ports meet adapters. Each function adds the parts that it alone needs, so that no bundle carries a
 * client that its function does not use.
 */
export function realWorld(parts: Parts = () => ({})): World {
  const store = dynamoStore(new DynamoDBClient({ maxAttempts: 3 }), setting("TABLE"));
  const places = { portalUrl: setting("PORTAL_URL"), senderAddress: setting("SENDER_ADDRESS"), inboundDomain: setting("INBOUND_DOMAIN") };
  const base = { store, ids: ids(store), places, log };
  const { hints = NO_HINTS, files = NO_FILES, printer = {}, sheets = NO_SHEETS, secrets = NO_SECRETS, texts = NO_TEXTS, providers = NO_PROVIDERS, send = missing("mailer") } = parts(base, setting);
  return { ...base, clock, hints, files, printer: { ...NO_PRINTER, ...printer }, sheets, secrets, texts, providers, mailer: { send, ...replyAddresses(base.ids, places.inboundDomain) } };
}

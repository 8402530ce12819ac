import { ids } from "../../lambdas/adapters/ids/ids.ts";
import { csvRows } from "../../lambdas/adapters/sheets/csv-rows.ts";
import { replyAddresses } from "../../lambdas/adapters/mail/reply-address.ts";
import { newCompany, type Company } from "../../lambdas/domain/company.ts";
import { placeOfDelivery } from "../../lambdas/domain/delivery-id.ts";
import type { Answer } from "../../lambdas/domain/hand-over.ts";
import type { Mail } from "../../lambdas/domain/mail.ts";
import type { Actor, DueHint, World } from "../../lambdas/ports.ts";
import { MemoryStore } from "./memory-store.ts";

/** Nobody takes payments until a test says who. */
function noProviders(): World["providers"] {
  const missing = (): never => {
    throw new Error("this world has no payment provider");
  };
  const none = { isHere: true, check: missing, methods: missing, start: missing, read: missing, list: missing, heard: missing };
  return { mollie: none, stripe: none, house: none };
}

export const COMPANY = "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** A world in memory: a settable clock, a mailbox, and hints that the test works off. */
export interface MemoryWorld extends World {
  store: MemoryStore;
  now: string;
  mails: Mail[];
  hinted: { companyId: string; deliveryId: string; at: string }[];
  dueHints: DueHint[];
  importHints: { companyId: string; importId: string }[];
  dropped: Map<string, Uint8Array>;
  printed: Map<string, Uint8Array>;
  kept: Map<string, string>;
  texted: { to: string; text: string }[];
  answer: (mail: Mail) => Answer;
  actor(role?: string): Actor;
}

/** Makes a world with one company in it. */
export async function memoryWorld(company: Partial<Company> = {}): Promise<MemoryWorld> {
  const store = new MemoryStore();
  await store.commit([{ save: newCompany(COMPANY, company) }]);
  const places = { portalUrl: "https://pay.example.test", senderAddress: "noreply-invoice@mail.example.test", inboundDomain: "in.example.test" };
  const world: MemoryWorld = {
    store, places, now: "2026-01-05T08:00:00.000Z", mails: [], hinted: [], dueHints: [], importHints: [], dropped: new Map(), printed: new Map(), kept: new Map(), texted: [],
    ids: ids(store),
    answer: (mail) => ({ is: "accepted", messageId: `m-${mail.deliveryId}` }),
    clock: { now: () => world.now },
    log: () => undefined,
    hints: {
      deliver: async ({ companyId, deliveryId }, inMs) => void world.hinted.push({ companyId, deliveryId, at: new Date(Date.parse(world.now) + Math.max(0, inMs)).toISOString() }),
      importFile: async (file) => void world.importHints.push(file),
      due: async (hints) => void world.dueHints.push(...hints),
    },
    mailer: {
      send: async (mail) => {
        const answer = world.answer(mail);
        if (answer.is === "accepted" || answer.is === "unconfirmed") world.mails.push(mail);
        return answer;
      },
      ...replyAddresses(ids(store), places.inboundDomain),
    },
    files: {
      putDocument: async (key, bytes) => void world.printed.set(key, bytes),
      getDocument: async (key) => world.printed.get(key) ?? null,
      uploadAddress: async (key) => `https://files.example.test/${key}`,
      downloadAddress: async (key, name, _as) => `https://files.example.test/${key}?as=${encodeURIComponent(name)}`,
      openDropped: async (key) => {
        const bytes = world.dropped.get(key);
        return bytes ? { bytes: bytes.length, chunks: (async function* () { yield bytes; })() } : null;
      },
      putResult: async (key, bytes) => void world.printed.set(key, bytes),
    },
    sheets: { rows: csvRows },
    texts: {
      send: async ({ to, text, deliveryId }) => {
        world.texted.push({ to, text });
        return { is: "accepted", messageId: `t-${deliveryId}`, isLastNews: true };
      },
    },
    secrets: {
      put: async (name, value) => void world.kept.set(name, value),
      get: async (name) => world.kept.get(name) ?? null,
      remove: async (name) => void world.kept.delete(name),
    },
    providers: noProviders(),
    printer: { qr: (text) => `data:text/plain,${encodeURIComponent(text)}`, print: async (definitions) => new TextEncoder().encode(JSON.stringify(definitions)), merge: async (pdfs) => ({ pdf: Buffer.concat(pdfs), pages: pdfs.length }) },
    actor: (role = "admin") => ({ companyId: COMPANY, by: "clerk@example.test", role, at: world.now }),
  };
  return world;
}

/** Whose a delivery is, for tests that look at its row. */
export const rowOfDelivery = async (world: MemoryWorld, deliveryId: string) => world.store.get("delivery", { companyId: COMPANY, ...placeOfDelivery(deliveryId)! });

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smtpSend } from "../../lambdas/adapters/mail/smtp-send.ts";
import { scriptedServer, selfSigned, type Certificate, type Running, type Script } from "../adapters/mail/scripted-server.ts";
import { sendAll, shuffled, type Ended } from "./thousand.ts";

/** What the server does to a mail at its tries, the last for all that follow; how it ends; how often the server took it. */
const FAULTS = {
  fine: { tries: [{}], ends: "accepted", taken: 1 },
  "busy-421": { tries: [{ data: [421, "4.3.2 service shutting down"] }, {}], ends: "accepted", taken: 1 },
  "greylisted-450": { tries: [{ refuses: [450, "4.2.0 greylisted"] }, { refuses: [450, "4.2.0 greylisted"] }, {}], ends: "accepted", taken: 1 },
  "unknown-550": { tries: [{ refuses: [550, "5.1.1 no such user"] }], ends: "failed", taken: 0 },
  "no-tls": { tries: [{ hideTls: true }, {}], ends: "accepted", taken: 1 },
  "never-tls": { tries: [{ hideTls: true }], ends: "failed", taken: 0 },
  "drop-before": { tries: [{ data: "drop" }, {}], ends: "unknown", taken: 0 },
  "drop-after": { tries: [{ data: "take-and-drop" }, {}], ends: "unknown", taken: 1 },
  "silence-before": { tries: [{ data: "silence" }, {}], ends: "unknown", taken: 0 },
  "silence-after": { tries: [{ data: "take-and-silence" }, {}], ends: "unknown", taken: 1 },
} as const satisfies Record<string, { tries: (Script & { refuses?: [number, string] })[]; ends: string; taken: number }>;
type Fault = keyof typeof FAULTS;

const COUNTS: [Fault, number][] = [
  ["fine", 596], ["busy-421", 80], ["greylisted-450", 80], ["unknown-550", 60], ["no-tls", 60], ["never-tls", 20], ["drop-before", 40], ["drop-after", 40], ["silence-before", 12], ["silence-after", 12],
];

describe("the same thousand invoices by the company's own server, which goes wrong by a script", () => {
  let certificate: Certificate;
  const servers = new Map<string, Promise<Running>>();
  let ended: Ended<Fault>[];
  const tries = new Map<string, number>();
  const taken: string[] = [];
  beforeAll(async () => {
    certificate = selfSigned();
    const options = { allowInside: true, resolve: async () => ["127.0.0.1"], patience: { connectMs: 10_000, greetingMs: 10_000, silenceMs: 5_000 }, ca: certificate.cert };
    ended = await sendAll(shuffled(COUNTS, 11), {
      async send(mail, fault) {
        const n = tries.get(mail.deliveryId) ?? 0;
        tries.set(mail.deliveryId, n + 1);
        const script = FAULTS[fault].tries[Math.min(n, FAULTS[fault].tries.length - 1)]!;
        const { port } = await serverOf(script, mail.to[0]!);
        return smtpSend({ host: "localhost", port, security: "starttls", user: "rechnung", password: "right" }, { ...mail, via: { by: "smtp", server: { host: "localhost", port, security: "starttls", user: "rechnung", password: "right" } }, from: "rechnung@firma.test", returnPath: "rechnung@firma.test" }, options);
      },
    });
    for (const { taken: mine } of await Promise.all(servers.values())) taken.push(...mine.flatMap(({ to }) => to));
  }, 180_000);
  afterAll(async () => {
    await Promise.all([...servers.values()].map(async (server) => (await server).close()));
    certificate.remove();
  });

  /** A server for each way to go wrong, since one server has one script; a dropped line ends only its own mail's session. */
  function serverOf({ refuses, ...script }: Script & { refuses?: readonly [number, string] }, address: string): Promise<Running> {
    const isAlone = "data" in script && (script.data === "drop" || script.data === "take-and-drop");
    const key = `${JSON.stringify({ ...script, refuses })}${isAlone ? address : ""}`;
    if (!servers.has(key)) servers.set(key, scriptedServer(certificate, { ...script, ...(refuses ? { everyRecipient: [...refuses] } : {}) }));
    return servers.get(key)!;
  }
  const takenOf = ({ fault, delivery: { to } }: Ended<Fault>): number => (fault === "unknown-550" ? 0 : taken.filter((address) => address === to[0]).length);

  it("are a thousand, and each fault was met", () => {
    expect(ended).toHaveLength(1_000);
    for (const [fault, count] of COUNTS) expect(ended.filter((one) => one.fault === fault && tries.has(one.delivery.deliveryId))).toHaveLength(count);
  });
  it("leave once at most, and once where nothing stood in the way: none is doubled, none is lost", () => expect(ended.filter((one) => takenOf(one) !== FAULTS[one.fault].taken).map(({ fault, delivery }) => ({ fault, to: delivery.to, state: delivery.state }))).toEqual([]));
  it("end as what is known of them; of one that was taken nothing more is claimed, however much time goes by (003-18)", () =>
    expect(ended.filter(({ fault, delivery }) => delivery.state !== FAULTS[fault].ends).map(({ fault, delivery: { state, because } }) => ({ fault, state, because }))).toEqual([]));
  it("are an open matter of the inbox wherever nobody knows, or none went, and nowhere else", () =>
    expect(ended.filter(({ isOpenMatter, delivery }) => isOpenMatter !== (delivery.state === "unknown" || delivery.state === "failed")).map(({ fault, delivery: { state } }) => ({ fault, state }))).toEqual([]));
  it("without an answer are never tried again", () => expect(ended.filter(({ fault, delivery }) => /^(drop|silence)/.test(fault) && tries.get(delivery.deliveryId) !== 1)).toEqual([]));
});

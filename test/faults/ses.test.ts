import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sesSend } from "../../lambdas/adapters/mail/ses-mailer.ts";
import { scriptedSes, type ScriptedSes, type SesFate } from "./scripted-ses.ts";
import { sendAll, shuffled, type Ended } from "./thousand.ts";

/** What happens to a mail at its tries, the last for all that follow; how it ends; how often SES took it. */
const FAULTS = {
  fine: { tries: ["accepted"], ends: "delivered", taken: 1 },
  unheard: { tries: ["accepted"], ends: "unknown", taken: 1 },
  throttled: { tries: ["throttled", "throttled", "accepted"], ends: "delivered", taken: 1 },
  "always-throttled": { tries: ["throttled"], ends: "failed", taken: 0 },
  rejected: { tries: ["rejected"], ends: "failed", taken: 0 },
  "server-error": { tries: ["server-error", "accepted"], ends: "unknown", taken: 0 },
  "lost-before": { tries: ["lost-before", "accepted"], ends: "unknown", taken: 0 },
  "lost-after": { tries: ["lost-after", "accepted"], ends: "delivered", taken: 1 },
} as const satisfies Record<string, { tries: SesFate[]; ends: string; taken: number }>;
type Fault = keyof typeof FAULTS;

const COUNTS: [Fault, number][] = [["fine", 550], ["unheard", 50], ["throttled", 120], ["always-throttled", 30], ["rejected", 50], ["server-error", 50], ["lost-before", 75], ["lost-after", 75]];

describe("a thousand invoices by SES, whose calls go wrong by a script", () => {
  let ses: ScriptedSes;
  let ended: Ended<Fault>[];
  const faultOf = new Map<string, Fault>();
  const tries = new Map<string, number>();
  beforeAll(async () => {
    ses = await scriptedSes((deliveryId) => {
      const n = tries.get(deliveryId) ?? 0;
      tries.set(deliveryId, n + 1);
      const script = FAULTS[faultOf.get(deliveryId)!].tries;
      return script[Math.min(n, script.length - 1)]!;
    });
    const bySes = sesSend(ses.client, "set");
    const told = new Set<string>();
    ended = await sendAll(shuffled(COUNTS, 7), {
      send(mail, fault) {
        faultOf.set(mail.deliveryId, fault);
        return bySes(mail);
      },
      // SES tells of every mail that it took, even where its answer was lost; of some it is never heard again.
      news: () => ses.taken.filter((id) => faultOf.get(id) !== "unheard" && !told.has(id) && told.add(id)),
    });
  }, 120_000);
  afterAll(() => ses.close());
  const takenOf = ({ delivery }: Ended<Fault>): number => ses.taken.filter((id) => id === delivery.deliveryId).length;

  it("are a thousand, and each fault was met", () => {
    expect(ended).toHaveLength(1_000);
    for (const [fault, count] of COUNTS) expect(ended.filter((one) => one.fault === fault && tries.has(one.delivery.deliveryId))).toHaveLength(count);
  });
  it("leave once at most, and once where nothing stood in the way: none is doubled, none is lost", () => expect(ended.filter((one) => takenOf(one) !== FAULTS[one.fault].taken)).toEqual([]));
  it("end as what is known of them", () => expect(ended.filter(({ fault, delivery }) => delivery.state !== FAULTS[fault].ends).map(({ fault, delivery: { state, because } }) => ({ fault, state, because }))).toEqual([]));
  it("are an open matter of the inbox wherever nobody knows, or none went", () => expect(ended.filter(({ isOpenMatter, delivery }) => !isOpenMatter && (delivery.state === "unknown" || delivery.state === "failed"))).toEqual([]));
  it("without an answer are never tried again", () => expect(ended.filter(({ fault, delivery }) => /lost|server-error/.test(fault) && tries.get(delivery.deliveryId) !== 1)).toEqual([]));
});

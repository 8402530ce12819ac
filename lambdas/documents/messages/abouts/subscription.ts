import { addDays } from "../../../domain/days.ts";
import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import { countText } from "../count-text.ts";
import type { MessageAbout } from "../message-about.ts";
import type { Row } from "../written.ts";
import { SAMPLE_WORDS } from "../sample-words.ts";
import { messageWords } from "../words/index.ts";

/** Messages about a subscription; what is owed for it is said by its invoices. */
export const subscription: AboutKind<"subscription"> = {
  tags: ["subscription.name", "subscription.amount", "subscription.interval", "subscription.nextOn", "subscription.endOn"],
  parts,
  sample: ({ company, customer, head, language, link, today }: SampleBasis, name) => ({
    about: "subscription", company, customer, language, link, note: null,
    subscription: { name: SAMPLE_WORDS[language].subscription, amountMinor: head.totalMinor, currency: head.currency, interval: "month", intervalCount: 1, ...(name === "subscription-cancelled" ? { nextOn: null, endOn: addDays(today, 30) } : { nextOn: addDays(today, 3), endOn: null }) },
  }),
};

function parts({ company, subscription: running, language }: MessageAbout<"subscription">): Parts {
  const w = messageWords[language];
  const name = plainText(running.name);
  const amount = money(running.amountMinor, running.currency, language);
  const interval = countText(w.intervals[running.interval], running.intervalCount, language);
  const nextOn = running.nextOn ? dayText(running.nextOn, language) : "";
  const endOn = running.endOn ? dayText(running.endOn, language) : "";
  const rows: Row[] = [[w.subscription, name], [w.price, `${amount} ${interval}`], [w.nextOn, nextOn], [w.endOn, endOn]];
  return {
    facts: { subscription: { name, amount, interval, nextOn, endOn } },
    number: null,
    preheader: [name, `${amount} ${interval}`],
    rows: rows.filter(([, value]) => value),
    seller: company,
    reference: null,
  };
}

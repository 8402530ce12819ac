import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import type { Answer } from "../../domain/hand-over.ts";
import type { Language } from "../../domain/languages.ts";
import type { Mail, Via } from "../../domain/mail.ts";
import type { Actor, Company, World } from "../../ports.ts";
import { senderFacts } from "./sender.ts";

export interface Tried {
  ok: boolean;
  /** Our sentence, with the server's own words behind it. */
  message: string;
}

/** A mail to whoever is signed in that belongs to no delivery: what is told of it later is nobody's. */
export function tryoutMail(world: World, { by, companyId }: Actor, { company, via }: { company: Company; via: Via }): Omit<Mail, "subject" | "html" | "text"> {
  const facts = senderFacts(world, company, via);
  // Before the settings are kept there may be no sender of one's own yet.
  const from = via.by === "smtp" && !company.delivery.from ? company.email : facts.from;
  return { ...facts, from, replyTo: company.email, to: [by], deliveryId: "tryout", kind: "tryout", mark: `tryout.${world.ids.next("try")}`, references: [], attachments: [], companyId };
}

/** What is told to whoever tried. */
export function told(answer: Answer, language: Language): Tried {
  if (answer.is === "accepted") return { ok: true, message: problemSentence("tryout-accepted", language, {}) };
  const because = answer.is === "unconfirmed" ? "no-answer" : answer.because;
  return { ok: false, message: [problemSentence(because, language, {}), answer.detail].filter(Boolean).join(" ") };
}

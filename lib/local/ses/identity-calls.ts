import type { AwsResponse, Cloud } from "../contract.ts";
import type { Mailbox } from "./mailbox.ts";
import { answer, element } from "./query.ts";
import type { Call } from "./query.ts";
import type { SesState } from "./state.ts";

const DAY_MS = 86_400_000;

/** The calls beside sending. A verification asks nobody: whoever is named is verified at once. */
export const identityCalls: Record<string, (call: Call, desk: { cloud: Cloud; state: SesState; mailbox: Mailbox }) => Promise<AwsResponse>> = {
  async GetSendQuota(call, { cloud, mailbox }) {
    const since = new Date(cloud.clock.now() - DAY_MS).toISOString();
    const sent = (await mailbox.list()).filter((mail) => mail.at > since && mail.operation !== "Cognito");
    const recipients = sent.reduce((sum, mail) => sum + mail.to.length, 0);
    return answer(call.action, element("Max24HourSend", "50000") + element("MaxSendRate", "14") + element("SentLast24Hours", String(recipients)));
  },

  async GetAccountSendingEnabled(call) {
    return answer(call.action, element("Enabled", "true"));
  },

  async VerifyEmailIdentity(call, { state }) {
    await verify(state, call.text("EmailAddress") ?? "");
    return answer(call.action, "");
  },

  async VerifyDomainIdentity(call, { state }) {
    await verify(state, call.text("Domain") ?? "");
    return answer(call.action, element("VerificationToken", "verified-without-dns"));
  },

  async DeleteIdentity(call, { state }) {
    const name = (call.text("Identity") ?? "").toLowerCase();
    state.identities.delete(name);
    if (state.called.delete(name)) await state.keep();
    return answer(call.action, "");
  },

  async ListIdentities(call, { state }) {
    const wanted = call.text("IdentityType");
    const names = [...state.identities.keys()].filter((name) => wanted === undefined || (wanted === "EmailAddress") === name.includes("@"));
    return answer(call.action, `<Identities>${names.map((name) => element("member", name)).join("")}</Identities>`);
  },

  async GetIdentityVerificationAttributes(call, { state }) {
    const entries = call.list("Identities").filter((name) => state.identities.has(name.toLowerCase()));
    const status = `<value>${element("VerificationStatus", "Success")}</value>`;
    const list = entries.map((name) => `<entry>${element("key", name)}${status}</entry>`).join("");
    return answer(call.action, `<VerificationAttributes>${list}</VerificationAttributes>`);
  },
};

async function verify(state: SesState, name: string): Promise<void> {
  const known = name.toLowerCase();
  if (state.identities.has(known)) return;
  state.identities.set(known, {});
  state.called.add(known);
  await state.keep();
}

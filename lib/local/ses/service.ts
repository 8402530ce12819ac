import { AwsError } from "../contract.ts";
import type { Access, Cloud, Route, Service } from "../contract.ts";
import { createPut } from "./bucket.ts";
import { identityCalls } from "./identity-calls.ts";
import { configurationSetArn, identityArn, identityOf } from "./identities.ts";
import { inboundRoute } from "./inbound-route.ts";
import type { DefaultInbox } from "./inbound-route.ts";
import { json, mailRoute } from "./mail-routes.ts";
import { mailboxOf } from "./mailbox.ts";
import { pageRoute } from "./page-route.ts";
import { createPublisher } from "./publisher.ts";
import { readCall, refusal } from "./query.ts";
import { receiptKinds } from "./receipt-kinds.ts";
import { createReceiver } from "./receiver.ts";
import { send } from "./sending.ts";
import type { Desk } from "./sending.ts";
import { sendingKinds } from "./sending-kinds.ts";
import { openState } from "./state.ts";
import type { SesState } from "./state.ts";
import { readSubmission } from "./submission.ts";
import { clearTexts, textsOf } from "../sns/texts.ts";

const SENDING = ["SendRawEmail", "SendEmail"];
/** What a restart left unpublished goes out once the template's topics are surely there. */
const RESUME_MS = 1_000;

export interface SesService extends Service {
  /** Tells whose inbox takes inbound mail that names none; asked anew for each such mail. */
  setDefaultInbox(defaultInbox: DefaultInbox): void;
}

/**
 * SES v1 (API 2010-12-01): raw and simple sending with event publishing, receipt rules, the mailbox simulator, and the
 * mailbox that shows it all. Nothing leaves the machine; SES v2 and templates are refused.
 */
export function createSes(cloud: Cloud): SesService {
  const state = openState(cloud);
  const mailbox = mailboxOf(cloud);
  const publisher = createPublisher(cloud, state, mailbox);
  const receiver = createReceiver(cloud, state, createPut(cloud));
  const desk: Desk = { cloud, state, mailbox, publisher, receiver };
  const resuming = cloud.clock.at(cloud.clock.now() + RESUME_MS, () => publisher.resume());
  let defaultInbox: DefaultInbox = () => undefined;
  return {
    names: ["ses", "email"],
    kinds: [...sendingKinds(cloud, state), ...receiptKinds(state)],
    routes: [inboundRoute(state, receiver, () => defaultInbox()), mailRoute(desk), pageRoute(), textRoute(cloud)],
    setDefaultInbox: (next) => void (defaultInbox = next),
    access(request) {
      const { action } = readCall(request);
      if (SENDING.includes(action)) return sendingAccess(cloud, state, readSubmission(request));
      if (!Object.hasOwn(identityCalls, action)) throw new AwsError("InvalidAction", `Could not find operation ${action} for version 2010-12-01`);
      return [{ action: `ses:${action}`, resource: "*" }];
    },
    async handle(request) {
      const call = readCall(request);
      if (SENDING.includes(call.action)) return send(desk, request);
      const run = identityCalls[call.action];
      if (!run) throw new AwsError("InvalidAction", `Could not find operation ${call.action} for version 2010-12-01`);
      return run(call, desk);
    },
    refuse: (error) => refusal(error),
    async reset() {
      await mailbox.clear();
      clearTexts(cloud);
    },
    async close() {
      resuming.cancel();
    },
  };
}

/** IAM is asked about the identity and, when one is named, about the configuration set as well. */
function sendingAccess(cloud: Cloud, state: SesState, submission: ReturnType<typeof readSubmission>): Access[] {
  const action = `ses:${submission.operation}`;
  const context = {
    "ses:FromAddress": [submission.from.address],
    "ses:FromDisplayName": [submission.from.name],
    "ses:FeedbackAddress": [submission.source],
    "ses:Recipients": submission.destinations,
  };
  const identity = identityOf(state, submission.from.address) ?? submission.from.address;
  const resources = [identityArn(cloud, identity)];
  if (submission.configurationSet !== undefined) resources.push(configurationSetArn(cloud, submission.configurationSet));
  return resources.map((resource) => ({ action, resource, context }));
}

function textRoute(cloud: Cloud): Route {
  return {
    matches: (method, url) => method === "GET" && url.pathname === "/_local/sms",
    answer: async () => json(200, { data: textsOf(cloud) }),
  };
}

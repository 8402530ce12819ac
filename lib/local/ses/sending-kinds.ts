import { createHash } from "node:crypto";
import type { Cloud, Made, Named, ResourceKind } from "../contract.ts";
import type { ConfigurationSet, SesState } from "./state.ts";

const NO_DNS = "no DNS and no signing on this machine; an identity of the template counts as verified";
const NO_TAGS = "nothing here reads tags";
const NOT_SENT = "no mail leaves this machine";

/** Identities, configuration sets and the topics that hear of their events. */
export function sendingKinds(cloud: Cloud, state: SesState): ResourceKind[] {
  return [identityKind(cloud, state), configurationSetKind(state), eventDestinationKind(state)];
}

function identityKind(cloud: Cloud, state: SesState): ResourceKind {
  return {
    type: "AWS::SES::EmailIdentity",
    properties: ["EmailIdentity", "ConfigurationSetAttributes"],
    ignored: {
      DkimAttributes: NO_DNS,
      DkimSigningAttributes: NO_DNS,
      MailFromAttributes: NO_DNS,
      FeedbackAttributes: "bounces are told by events, not by mail",
      Tags: NO_TAGS,
    },
    identify(resource) {
      const name = resource.property<string>("EmailIdentity") ?? "";
      const tokens = [1, 2, 3].flatMap((n) => {
        const token = createHash("sha256").update(`${name} ${n} ${cloud.account}`).digest("hex").slice(0, 32);
        return [[`DkimDNSTokenName${n}`, `${token}._domainkey.${name}`], [`DkimDNSTokenValue${n}`, `${token}.dkim.amazonses.com`]];
      });
      return { ref: name, attributes: Object.fromEntries(tokens) };
    },
    create(resource) {
      const configurationSet = resource.property<{ ConfigurationSetName?: string }>("ConfigurationSetAttributes")?.ConfigurationSetName;
      state.identities.set(resource.identity.ref.toLowerCase(), configurationSet === undefined ? {} : { configurationSet });
    },
  };
}

function configurationSetKind(state: SesState): ResourceKind {
  return {
    type: "AWS::SES::ConfigurationSet",
    properties: ["Name", "SendingOptions"],
    ignored: {
      DeliveryOptions: NOT_SENT,
      ReputationOptions: NOT_SENT,
      SuppressionOptions: "no list of suppressed addresses is kept; the simulator's address shows what one would do",
      TrackingOptions: "opens and clicks are not tracked; the mailbox can send such events",
      VdmOptions: NOT_SENT,
      ArchivingOptions: "every mail is kept anyway",
      Tags: NO_TAGS,
    },
    identify: (resource) => ({ ref: resource.property<string>("Name") ?? resource.physicalName() }),
    create(resource) {
      const set = configurationSetOf(state, resource.identity.ref);
      set.sendingEnabled = resource.property<{ SendingEnabled?: boolean }>("SendingOptions")?.SendingEnabled !== false;
    },
  };
}

interface DestinationProperties {
  Name?: string;
  Enabled?: boolean;
  MatchingEventTypes: string[];
  SnsDestination?: { TopicARN: string };
}

function eventDestinationKind(state: SesState): ResourceKind {
  const nameOf = (resource: Named) => resource.property<DestinationProperties>("EventDestination")?.Name ?? resource.physicalName();
  return {
    type: "AWS::SES::ConfigurationSetEventDestination",
    properties: ["ConfigurationSetName", "EventDestination"],
    identify: (resource) => ({ ref: nameOf(resource), attributes: { Id: nameOf(resource) } }),
    create(resource) {
      const destination = resource.property<DestinationProperties>("EventDestination");
      const topicArn = destination?.SnsDestination?.TopicARN;
      if (!destination || !topicArn) throw new Error(`${resource.path}: only an SnsDestination is known here`);
      // CDK always writes `Enabled: true`; a destination that does not say so is off.
      if (destination.Enabled !== true) return;
      const set = configurationSetOf(state, requiredName(resource));
      set.destinations.push({ name: nameOf(resource), topicArn, types: destination.MatchingEventTypes });
    },
  };
}

function requiredName(resource: Made): string {
  const name = resource.property<string>("ConfigurationSetName");
  if (!name) throw new Error(`${resource.path}: ConfigurationSetName is missing`);
  return name;
}

function configurationSetOf(state: SesState, name: string): ConfigurationSet {
  const set: ConfigurationSet = state.configurationSets.get(name) ?? { sendingEnabled: true, destinations: [] };
  state.configurationSets.set(name, set);
  return set;
}

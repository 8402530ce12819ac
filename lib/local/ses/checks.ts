import { AwsError } from "../contract.ts";
import type { Cloud } from "../contract.ts";
import { identityOf } from "./identities.ts";
import type { SesState } from "./state.ts";
import type { Submission } from "./submission.ts";

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_RECIPIENTS = 50;

/**
 * Refuses what SES v1 refuses at the door: size, recipients, tags, an unknown configuration set, an unverified sender
 * (SES API reference 2010-12-01, SendRawEmail; service quotas).
 */
export function checkSubmission(cloud: Cloud, state: SesState, submission: Submission): void {
  if (submission.bytes > MAX_BYTES) throw invalid(`Message length is more than ${MAX_BYTES} bytes long: '${submission.bytes}'.`);
  checkRecipients(submission.destinations);
  Object.entries(submission.tags).forEach(([name, value]) => checkTag(name, value));
  checkConfigurationSet(state, submission.configurationSet);
  const unverified = submission.senders.filter((address) => identityOf(state, address) === undefined);
  if (unverified.length > 0) {
    const where = `in region ${cloud.region.toUpperCase()}: ${unverified.join(", ")}`;
    throw new AwsError("MessageRejected", `Email address is not verified. The following identities failed the check ${where}`);
  }
}

function checkRecipients(destinations: string[]): void {
  if (destinations.length === 0) throw invalid("Destination must contain at least one recipient.");
  if (destinations.length > MAX_RECIPIENTS) throw invalid(`Recipient count exceeds ${MAX_RECIPIENTS}.`);
  for (const address of destinations) {
    const [local = "", domain, ...more] = address.split("@");
    if (domain === undefined || !local || !domain) throw invalid("Missing final '@domain'");
    if (/[\s\p{Cc}]/u.test(local)) throw invalid("Local address contains control or whitespace");
    if (/[^\x21-\x7e]/.test(local)) throw invalid("Local address contains non-ASCII characters");
    if (more.length > 0 || !/^[A-Za-z0-9.-]+$/.test(domain)) throw invalid("Domain contains illegal character");
    if (/^[.-]|\.\.|[.-]$/.test(domain)) throw invalid("Domain starts with dot");
  }
}

/** MessageTag in the API reference: letters, digits, underscores and dashes, 256 characters or fewer. */
function checkTag(name: string, value: string): void {
  for (const [kind, text] of [["name", name], ["value", value]] as const) {
    if (text === "" || text.length > 256) throw invalid(`The tag ${kind} must have 1 to 256 characters.`);
    if (!/^[A-Za-z0-9_-]+$/.test(text)) {
      throw invalid(`Invalid tag ${kind} <${text}>: only alphanumeric ASCII characters, '_' and '-' are allowed.`);
    }
  }
}

function checkConfigurationSet(state: SesState, name: string | undefined): void {
  if (name === undefined) return;
  const found = state.configurationSets.get(name);
  const extra = { ConfigurationSetName: name };
  if (!found) throw new AwsError("ConfigurationSetDoesNotExist", `Configuration set <${name}> does not exist.`, 400, extra);
  if (!found.sendingEnabled) throw new AwsError("ConfigurationSetSendingPausedException", `Sending is paused for configuration set <${name}>.`, 400, extra);
}

function invalid(message: string): AwsError {
  return new AwsError("InvalidParameterValue", message);
}

import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { StageConfig } from "../config.ts";
import type { WorkQueue } from "../constructs/work-queue.ts";
import type { Mail } from "../constructs/mail.ts";
import type { FunctionRow, QueueName, Variable } from "../function-row.ts";
import { bucketArn, namesOf } from "../names.ts";
import { prefixes, type IndexName, type Place } from "../rights.ts";
import type { DataStack } from "./data-stack.ts";

export interface Surroundings {
  readonly config: StageConfig;
  readonly held: DataStack;
  readonly queues: Record<QueueName, WorkQueue>;
  readonly mail: Mail;
  readonly portalUrl: string;
}

/** What a function's row calls by name, as values for its environment. */
export function environmentOf(row: FunctionRow, around: Surroundings): Record<string, string> {
  const values = valuesOf(around);
  return Object.fromEntries(row.environment.map((variable) => [variable, values[variable]]));
}

/** The statements of a function's role, one for each of its rights. */
export function statementsOf(row: FunctionRow, around: Surroundings): PolicyStatement[] {
  const arns = arnsOf(around);
  return row.rights.map(
    ({ actions, on }) =>
      new PolicyStatement({
        actions: [...actions],
        ...(on.includes("phones") ? { notResources: everyTopic } : { resources: on.flatMap((place) => arns[place]) }),
        ...(on.includes("sender") ? { conditions: fromOurselves(around.config) } : {}),
      }),
  );
}

/** Mail leaves under the platform's own address only, whatever a function is talked into. */
const fromOurselves = ({ senderAddress }: StageConfig) => ({ StringEquals: { "ses:FromAddress": senderAddress } });

/** A phone has no ARN, so a right to send texts is one to everything that is not a topic. */
const everyTopic = ["arn:aws:sns:*:*:*"];

function arnsOf({ held, queues, mail, config }: Surroundings): Record<Place, string[]> {
  const names = namesOf(held, config);
  const index = (name: IndexName) => [`${held.table.tableArn}/index/${name}`];
  const queue = (name: QueueName) => [queues[name].queue.queueArn];
  const under = (bucketName: string, prefix: string) => [`${bucketArn(held, bucketName)}/${prefix}*`];
  return {
    table: [held.table.tableArn],
    "index due": index("due"),
    "index list": index("list"),
    "index party": index("party"),
    "index find": index("find"),
    documents: [bucketArn(held, names.documents)],
    imports: [bucketArn(held, names.imports)],
    prints: under(names.documents, prefixes.prints),
    "inbound mail": under(names.documents, prefixes.inbound),
    "received parts": under(names.documents, prefixes.parts),
    "drop folder": under(names.imports, prefixes.dropFolder),
    "import results": under(names.imports, prefixes.results),
    "queue deliver": queue("deliver"),
    "queue feedback": queue("feedback"),
    "queue import": queue("import"),
    "queue due": queue("due"),
    secrets: [held.formatArn({ service: "ssm", resource: "parameter", resourceName: `${names.secretsPath.slice(1)}/*` })],
    // SES asks for both: the identity that sends and the configuration set that is named.
    sender: [
      mail.identity.emailIdentityArn,
      held.formatArn({ service: "ses", resource: "configuration-set", resourceName: names.configurationSet }),
    ],
    phones: [],
  };
}

function valuesOf({ config, held, queues, mail, portalUrl }: Surroundings): Record<Variable, string> {
  return {
    TABLE: held.table.tableName,
    DOCUMENTS_BUCKET: held.documents.bucketName,
    IMPORTS_BUCKET: held.imports.bucket.bucketName,
    DELIVER_QUEUE_URL: queues.deliver.queue.queueUrl,
    IMPORT_QUEUE_URL: queues.import.queue.queueUrl,
    DUE_QUEUE_URL: queues.due.queue.queueUrl,
    PORTAL_URL: portalUrl,
    SENDER_ADDRESS: config.senderAddress,
    INBOUND_DOMAIN: config.inboundDomain,
    CONFIGURATION_SET: mail.configurationSet.configurationSetName,
    SECRETS_PATH: namesOf(held, config).secretsPath,
    HOUSE_PAYMENTS: config.housePayments ? "allow" : "refuse",
    SMTP_INSIDE: config.smtpInside ? "allow" : "refuse",
  };
}

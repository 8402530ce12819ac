/**
 * What a function may do, in words: a right is a few actions on a few places; `stacks/places.ts` turns places into ARNs.
 * No action has a wildcard, and only the five object prefixes below end in one.
 */

/** A place that a right can be about: the table, one of its indexes, a bucket, a prefix of one, a queue, the sender. */
export type Place =
  | "table"
  | `index ${IndexName}`
  | "documents"
  | "imports"
  | "prints"
  | "inbound mail"
  | "received parts"
  | "drop folder"
  | "import results"
  | "queue deliver"
  | "queue feedback"
  | "queue import"
  | "queue due"
  | "sender"
  | "secrets";

export type IndexName = "due" | "list" | "party" | "find";

export interface Right {
  readonly actions: readonly string[];
  readonly on: readonly Place[];
}

/** Key prefixes of objects, each with a slash at the end. */
export const prefixes = {
  /** Documents bucket: printed documents, `invoices/{companyId}/{documentId}/…`, letters and their runs. */
  prints: "invoices/",
  /** Documents bucket: raw mail, written by SES alone. */
  inbound: "inbound/",
  /** Documents bucket: attachments of mails that came in, each as a file of its own. */
  parts: "parts/",
  /** Imports bucket: `in/{companyId}/{kind}/{file}`. */
  dropFolder: "in/",
  /** Imports bucket: reports of imports. */
  results: "results/",
} as const;

const onTable = (...actions: string[]): Right => ({ actions: actions.map((a) => `dynamodb:${a}`), on: ["table"] });

export const readRow = onTable("GetItem");
export const readRows = onTable("BatchGetItem");
/** All rows of a partition. */
export const readFolder = onTable("Query");
/** Transactions need the rights of the actions that they are made of; there is no right named after them. */
export const writeRow = onTable("PutItem");
export const removeRow = onTable("DeleteItem");

export const find = (...indexes: IndexName[]): Right => ({
  actions: ["dynamodb:Query"],
  on: indexes.map((index) => `index ${index}` as const),
});

export const readObjects = (...places: Place[]): Right => ({ actions: ["s3:GetObject"], on: places });
/** Without it S3 answers "forbidden" for an object that is not there, where a function must hear "not found" (S3 API, GetObject). */
export const hearOfMissing = (bucket: "documents" | "imports"): Right => ({ actions: ["s3:ListBucket"], on: [bucket] });
export const writeObjects = (...places: Place[]): Right => ({ actions: ["s3:PutObject"], on: places });
export const sendTo = (...places: Place[]): Right => ({ actions: ["sqs:SendMessage"], on: places });

/** What Lambda's poller needs of the function's role (Lambda developer guide, "Using Lambda with Amazon SQS"). */
export const takeFrom = (place: Place): Right => ({
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  on: [place],
});

/** Only with the platform's own From address: the Work stack adds that condition. */
export const sendMail: Right = { actions: ["ses:SendRawEmail"], on: ["sender"] };

/** Passwords that companies gave us; the account's key for parameters needs no right of its own (SSM user guide, "SecureString"). */
export const keepSecrets: Right = { actions: ["ssm:PutParameter"], on: ["secrets"] };
export const readSecrets: Right = { actions: ["ssm:GetParameter"], on: ["secrets"] };

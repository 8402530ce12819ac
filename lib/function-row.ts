import type { Right } from "./rights.ts";

export type QueueName = "deliver" | "feedback" | "import" | "due";

export type FunctionName =
  | "console-api"
  | "portal-api"
  | "print"
  | "deliver"
  | "feedback"
  | "import"
  | "due"
  | "sweep"
  | "templates"
  | "payments";

/** What a function can be told of its surroundings by environment variables. */
export type Variable =
  | "TABLE"
  | "DOCUMENTS_BUCKET"
  | "IMPORTS_BUCKET"
  | "DELIVER_QUEUE_URL"
  | "IMPORT_QUEUE_URL"
  | "DUE_QUEUE_URL"
  | "PORTAL_URL"
  | "SENDER_ADDRESS"
  | "INBOUND_DOMAIN"
  | "CONFIGURATION_SET"
  | "SECRETS_PATH"
  | "SMTP_INSIDE"
  | "HOUSE_PAYMENTS";

/** A route of the HTTP API; `open` routes have no authorizer: the function itself checks what it is shown. */
export interface RouteRow {
  readonly route: `${"ANY" | "GET" | "POST"} /${string}`;
  readonly access: "signed-in" | "open";
}

export type Trigger =
  | { readonly kind: "http"; readonly routes: readonly RouteRow[] }
  | { readonly kind: "queue"; readonly queue: QueueName; readonly concurrency: number | "of-stage" }
  | { readonly kind: "schedule"; readonly rateMinutes: number };

/** One Lambda function: what calls `lambdas/handlers/<name>.ts`, its size, what it is told and what it may do. */
export interface FunctionRow {
  readonly purpose: string;
  readonly trigger: Trigger;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: readonly Variable[];
  readonly rights: readonly Right[];
}

/** Whether a function may send to the very queue that feeds it. */
export function feedsItself({ trigger, rights }: FunctionRow): boolean {
  if (trigger.kind !== "queue") return false;
  return rights.some(({ actions, on }) => actions.includes("sqs:SendMessage") && on.includes(`queue ${trigger.queue}`));
}

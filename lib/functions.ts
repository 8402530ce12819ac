import type { FunctionName, FunctionRow, QueueName } from "./function-row.ts";
import {
  find,
  hearOfMissing,
  keepSecrets,
  readFolder,
  readObjects,
  readRow,
  readRows,
  readSecrets,
  removeRow,
  sendMail,
  sendTexts,
  sendTo,
  takeFrom,
  writeObjects,
  writeRow,
} from "./rights.ts";

/** Every function of the product. HTTP functions end before API Gateway's 30 s; a queue hides messages six times the timeout. */
export const functions: Record<FunctionName, FunctionRow> = {
  "console-api": {
    purpose: "Answers the console",
    trigger: {
      kind: "http",
      routes: [
        { route: "ANY /v1/{proxy+}", access: "signed-in" },
        { route: "GET /v1/openapi.json", access: "open" },
      ],
    },
    memoryMb: 1024,
    timeoutSeconds: 25,
    environment: ["TABLE", "DOCUMENTS_BUCKET", "IMPORTS_BUCKET", "DELIVER_QUEUE_URL", "IMPORT_QUEUE_URL", "PORTAL_URL", "SENDER_ADDRESS", "INBOUND_DOMAIN", "SECRETS_PATH"],
    rights: [
      readRow,
      readRows,
      readFolder,
      writeRow,
      removeRow,
      find("list", "party", "find"),
      writeObjects("drop folder"),
      readObjects("prints", "received parts"),
      keepSecrets,
      sendTo("queue deliver", "queue import"),
    ],
  },
  templates: {
    purpose: "Keeps the texts of messages, and tries out how they and other mail leave",
    trigger: {
      kind: "http",
      routes: [
        { route: "ANY /v1/message-templates", access: "signed-in" },
        { route: "ANY /v1/message-templates/{proxy+}", access: "signed-in" },
        { route: "POST /v1/company/delivery-tests", access: "signed-in" },
      ],
    },
    memoryMb: 512,
    timeoutSeconds: 28,
    environment: ["TABLE", "PORTAL_URL", "SENDER_ADDRESS", "INBOUND_DOMAIN", "CONFIGURATION_SET", "SECRETS_PATH", "SMTP_INSIDE"],
    rights: [readRow, readFolder, writeRow, sendMail, readSecrets],
  },
  payments: {
    purpose: "Begins payments at providers, keeps the accounts with them and hears their notices",
    trigger: {
      kind: "http",
      routes: [
        { route: "ANY /v1/payment-accounts", access: "signed-in" },
        { route: "ANY /v1/payment-accounts/{proxy+}", access: "signed-in" },
        { route: "GET /portal/v1/payment-methods", access: "open" },
        { route: "POST /portal/v1/payments", access: "open" },
        { route: "GET /portal/v1/payments/{id}", access: "open" },
        { route: "POST /webhooks/payments/{provider}/{endpoint}", access: "open" },
      ],
    },
    memoryMb: 1024,
    timeoutSeconds: 25,
    environment: ["TABLE", "PORTAL_URL", "SECRETS_PATH", "HOUSE_PAYMENTS", "DELIVER_QUEUE_URL", "DUE_QUEUE_URL"],
    rights: [readRow, readRows, readFolder, writeRow, keepSecrets, readSecrets, sendTo("queue deliver", "queue due")],
  },
  "portal-api": {
    purpose: "Answers a customer who came by a link",
    trigger: { kind: "http", routes: [{ route: "ANY /portal/v1/{proxy+}", access: "open" }] },
    memoryMb: 1024,
    timeoutSeconds: 15,
    environment: ["TABLE", "DOCUMENTS_BUCKET", "PORTAL_URL", "DELIVER_QUEUE_URL"],
    rights: [readRow, readRows, readFolder, writeRow, find("party"), writeObjects("received parts"), sendTo("queue deliver")],
  },
  print: {
    purpose: "Prints a document as PDF",
    trigger: {
      kind: "http",
      routes: [
        { route: "GET /v1/invoices/{id}/pdf", access: "signed-in" },
        { route: "GET /v1/estimates/{id}/pdf", access: "signed-in" },
        { route: "GET /v1/credit-notes/{id}/pdf", access: "signed-in" },
        { route: "GET /v1/payments/{id}/pdf", access: "signed-in" },
        { route: "GET /v1/refunds/{id}/pdf", access: "signed-in" },
        { route: "GET /v1/statements/{id}/pdf", access: "signed-in" },
        { route: "GET /portal/v1/invoices/{id}/pdf", access: "open" },
        { route: "GET /portal/v1/estimates/{id}/pdf", access: "open" },
        { route: "GET /portal/v1/credit-notes/{id}/pdf", access: "open" },
        { route: "GET /portal/v1/giro-code", access: "open" },
      ],
    },
    memoryMb: 1024,
    timeoutSeconds: 25,
    environment: ["TABLE", "DOCUMENTS_BUCKET", "PORTAL_URL"],
    rights: [readRow, readRows, readFolder, writeRow, find("find"), readObjects("prints"), writeObjects("prints"), hearOfMissing("documents")],
  },
  deliver: {
    purpose: "Hands one delivery over to its channel",
    trigger: { kind: "queue", queue: "deliver", concurrency: "of-stage" },
    memoryMb: 1024,
    timeoutSeconds: 60,
    environment: ["TABLE", "DOCUMENTS_BUCKET", "DELIVER_QUEUE_URL", "PORTAL_URL", "SENDER_ADDRESS", "INBOUND_DOMAIN", "CONFIGURATION_SET", "SECRETS_PATH", "SMTP_INSIDE"],
    rights: [takeFrom("queue deliver"), readRow, readFolder, writeRow, find("find", "list"), readObjects("prints"), writeObjects("prints"), hearOfMissing("documents"), sendMail, sendTexts, readSecrets, sendTo("queue deliver")],
  },
  feedback: {
    purpose: "Takes in what SES tells of a mail, and mail that comes back",
    trigger: { kind: "queue", queue: "feedback", concurrency: 2 },
    memoryMb: 512,
    timeoutSeconds: 30,
    environment: ["TABLE", "DOCUMENTS_BUCKET", "DELIVER_QUEUE_URL", "INBOUND_DOMAIN"],
    rights: [takeFrom("queue feedback"), readRow, readFolder, writeRow, find("list"), readObjects("inbound mail"), writeObjects("received parts"), hearOfMissing("documents"), sendTo("queue deliver")],
  },
  import: {
    purpose: "Applies a file of the drop folder row by row",
    trigger: { kind: "queue", queue: "import", concurrency: 2 },
    memoryMb: 1024,
    timeoutSeconds: 300,
    environment: ["TABLE", "IMPORTS_BUCKET", "DELIVER_QUEUE_URL", "IMPORT_QUEUE_URL"],
    rights: [
      takeFrom("queue import"),
      readRow,
      readRows,
      readFolder,
      writeRow,
      find("party"),
      readObjects("drop folder"),
      hearOfMissing("imports"),
      writeObjects("import results"),
      sendTo("queue deliver", "queue import"),
    ],
  },
  due: {
    purpose: "Does what has fallen due",
    trigger: { kind: "queue", queue: "due", concurrency: 2 },
    memoryMb: 512,
    timeoutSeconds: 60,
    environment: ["TABLE", "IMPORT_QUEUE_URL", "DELIVER_QUEUE_URL", "PORTAL_URL", "SECRETS_PATH", "HOUSE_PAYMENTS"],
    rights: [takeFrom("queue due"), readRow, readFolder, writeRow, readSecrets, sendTo("queue import", "queue deliver")],
  },
  sweep: {
    purpose: "Finds what has fallen due and hands it on",
    trigger: { kind: "schedule", rateMinutes: 1 },
    memoryMb: 256,
    timeoutSeconds: 50,
    environment: ["TABLE", "DELIVER_QUEUE_URL", "DUE_QUEUE_URL"],
    rights: [find("due"), sendTo("queue deliver", "queue due")],
  },
};

/** The rows with their names, in the order of the table. */
export const functionRows = Object.entries(functions) as [FunctionName, FunctionRow][];

/** The function that a queue feeds. */
export function consumerOf(queue: QueueName): FunctionRow {
  const found = functionRows.find(([, row]) => row.trigger.kind === "queue" && row.trigger.queue === queue);
  if (!found) throw new Error(`No function takes from the queue "${queue}".`);
  return found[1];
}

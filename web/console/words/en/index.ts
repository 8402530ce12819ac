import { en as customers } from "./customers.ts";
import { en as delivery } from "./delivery.ts";
import { en as documents } from "./documents.ts";
import { en as imports } from "./imports.ts";
import { en as inbox } from "./inbox.ts";
import { en as invoice } from "./invoice.ts";
import { en as invoices } from "./invoices.ts";
import { en as letters } from "./letters.ts";
import { en as outbox } from "./outbox.ts";
import { en as payments } from "./payments.ts";
import { en as session } from "./session.ts";
import { en as settings } from "./settings.ts";
import { en as shell } from "./shell.ts";
import { en as statements } from "./statements.ts";
import { en as status } from "./status.ts";
import { en as templates } from "./templates.ts";
import { en as warnings } from "./warnings.ts";

/** All sentences of the console in English; the other languages have the same keys. */
export const en = { ...customers, ...delivery, ...documents, ...imports, ...inbox, ...invoice, ...invoices, ...letters, ...outbox, ...payments, ...session, ...settings, ...shell, ...statements, ...status, ...templates, ...warnings };

/** A sentence of the console. */
export type WordKey = keyof typeof en;

import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { de as customers } from "./customers.ts";
import { de as delivery } from "./delivery.ts";
import { de as documents } from "./documents.ts";
import { de as imports } from "./imports.ts";
import { de as inbox } from "./inbox.ts";
import { de as invoice } from "./invoice.ts";
import { de as invoices } from "./invoices.ts";
import { de as letters } from "./letters.ts";
import { de as outbox } from "./outbox.ts";
import { de as payments } from "./payments.ts";
import { de as session } from "./session.ts";
import { de as settings } from "./settings.ts";
import { de as shell } from "./shell.ts";
import { de as statements } from "./statements.ts";
import { de as status } from "./status.ts";
import { de as templates } from "./templates.ts";
import { de as warnings } from "./warnings.ts";

/** All sentences of the console in German. */
export const de: Catalogue<WordKey> = { ...customers, ...delivery, ...documents, ...imports, ...inbox, ...invoice, ...invoices, ...letters, ...outbox, ...payments, ...session, ...settings, ...shell, ...statements, ...status, ...templates, ...warnings };

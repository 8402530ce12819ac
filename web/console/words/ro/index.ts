import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { ro as customers } from "./customers.ts";
import { ro as delivery } from "./delivery.ts";
import { ro as documents } from "./documents.ts";
import { ro as imports } from "./imports.ts";
import { ro as inbox } from "./inbox.ts";
import { ro as invoice } from "./invoice.ts";
import { ro as invoices } from "./invoices.ts";
import { ro as letters } from "./letters.ts";
import { ro as outbox } from "./outbox.ts";
import { ro as payments } from "./payments.ts";
import { ro as session } from "./session.ts";
import { ro as settings } from "./settings.ts";
import { ro as shell } from "./shell.ts";
import { ro as statements } from "./statements.ts";
import { ro as status } from "./status.ts";
import { ro as templates } from "./templates.ts";
import { ro as warnings } from "./warnings.ts";

/** All sentences of the console in Romanian. */
export const ro: Catalogue<WordKey> = { ...customers, ...delivery, ...documents, ...imports, ...inbox, ...invoice, ...invoices, ...letters, ...outbox, ...payments, ...session, ...settings, ...shell, ...statements, ...status, ...templates, ...warnings };

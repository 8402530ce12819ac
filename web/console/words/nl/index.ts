import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { nl as customers } from "./customers.ts";
import { nl as delivery } from "./delivery.ts";
import { nl as documents } from "./documents.ts";
import { nl as imports } from "./imports.ts";
import { nl as inbox } from "./inbox.ts";
import { nl as invoice } from "./invoice.ts";
import { nl as invoices } from "./invoices.ts";
import { nl as letters } from "./letters.ts";
import { nl as outbox } from "./outbox.ts";
import { nl as payments } from "./payments.ts";
import { nl as session } from "./session.ts";
import { nl as settings } from "./settings.ts";
import { nl as shell } from "./shell.ts";
import { nl as statements } from "./statements.ts";
import { nl as status } from "./status.ts";
import { nl as templates } from "./templates.ts";
import { nl as warnings } from "./warnings.ts";

/** All sentences of the console in Dutch. */
export const nl: Catalogue<WordKey> = { ...customers, ...delivery, ...documents, ...imports, ...inbox, ...invoice, ...invoices, ...letters, ...outbox, ...payments, ...session, ...settings, ...shell, ...statements, ...status, ...templates, ...warnings };

import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { fr as customers } from "./customers.ts";
import { fr as delivery } from "./delivery.ts";
import { fr as documents } from "./documents.ts";
import { fr as imports } from "./imports.ts";
import { fr as inbox } from "./inbox.ts";
import { fr as invoice } from "./invoice.ts";
import { fr as invoices } from "./invoices.ts";
import { fr as letters } from "./letters.ts";
import { fr as outbox } from "./outbox.ts";
import { fr as payments } from "./payments.ts";
import { fr as session } from "./session.ts";
import { fr as settings } from "./settings.ts";
import { fr as shell } from "./shell.ts";
import { fr as statements } from "./statements.ts";
import { fr as status } from "./status.ts";
import { fr as templates } from "./templates.ts";
import { fr as warnings } from "./warnings.ts";

/** All sentences of the console in French. */
export const fr: Catalogue<WordKey> = { ...customers, ...delivery, ...documents, ...imports, ...inbox, ...invoice, ...invoices, ...letters, ...outbox, ...payments, ...session, ...settings, ...shell, ...statements, ...status, ...templates, ...warnings };

import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { ro as customers } from "./customers.ts";
import { ro as imports } from "./imports.ts";
import { ro as inbox } from "./inbox.ts";
import { ro as invoice } from "./invoice.ts";
import { ro as invoices } from "./invoices.ts";
import { ro as session } from "./session.ts";
import { ro as settings } from "./settings.ts";
import { ro as shell } from "./shell.ts";
import { ro as status } from "./status.ts";
import { ro as warnings } from "./warnings.ts";

/** All sentences of the console in Romanian. */
export const ro: Catalogue<WordKey> = { ...customers, ...imports, ...inbox, ...invoice, ...invoices, ...session, ...settings, ...shell, ...status, ...warnings };

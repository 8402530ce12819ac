import type { Catalogue } from "../../../shared/words.ts";
import type { WordKey } from "../en/index.ts";
import { nl as customers } from "./customers.ts";
import { nl as imports } from "./imports.ts";
import { nl as inbox } from "./inbox.ts";
import { nl as invoice } from "./invoice.ts";
import { nl as invoices } from "./invoices.ts";
import { nl as session } from "./session.ts";
import { nl as settings } from "./settings.ts";
import { nl as shell } from "./shell.ts";
import { nl as status } from "./status.ts";
import { nl as warnings } from "./warnings.ts";

/** All sentences of the console in Dutch. */
export const nl: Catalogue<WordKey> = { ...customers, ...imports, ...inbox, ...invoice, ...invoices, ...session, ...settings, ...shell, ...status, ...warnings };

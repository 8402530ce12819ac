import type { InvoiceAction } from "../../domain/can-invoice.ts";
import type { InvoiceBody } from "../../domain/invoice.ts";
import type { Standing } from "../../domain/invoice-commands.ts";
import type { Actor, Change, InvoiceFolder, World } from "../../ports.ts";
import { changeInvoices } from "./change-invoices.ts";
import type { RequestKey } from "./request-key.ts";

export interface Changing {
  invoiceId: string;
  action: InvoiceAction;
  request?: RequestKey | null;
}

/** What a decision leaves behind: the new standing, other rows of the same transaction, and what the audit says. */
export interface Decided {
  standing: Standing;
  also?: Change[];
  facts?: Record<string, unknown>;
}

export interface Changed {
  folder: InvoiceFolder;
  replayed: boolean;
}

/** One person's change of one document. */
export async function changeInvoice(world: World, actor: Actor, { invoiceId, action, request }: Changing, decide: (folder: InvoiceFolder) => Decided | Promise<Decided>): Promise<Changed> {
  const { folders, also, replayed } = await changeInvoices(world, actor, { invoiceIds: [invoiceId], action, called: action, request }, async ([folder]) => {
    const { standing, ...rest } = await decide(folder!);
    return { standings: [standing], ...rest };
  });
  const [folder] = folders;
  return { folder: { ...folder!, body: bodyAfter(folder!.body, also) }, replayed };
}

/** The body as it stands then: the one that was just written, else the one that was read. */
function bodyAfter(before: InvoiceBody, also: Change[]): InvoiceBody {
  const written = also.flatMap((change) => ("save" in change && change.save.type === "invoice-body" ? [change.save] : []))[0];
  return written ? { ...written, version: written.version + 1 } : before;
}

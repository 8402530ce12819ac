import type { Actor, InvoiceFolder, World } from "../ports.ts";
import { keepDraft, type DraftInput } from "./shared/keep-draft.ts";

/** Writes the draft of an invoice or an estimate. */
export const draftInvoice = (world: World, actor: Actor, input: DraftInput): Promise<{ folder: InvoiceFolder; replayed: boolean }> => keepDraft(world, actor, input);

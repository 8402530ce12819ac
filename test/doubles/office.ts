import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { deliveryIdOf } from "../../lambdas/domain/delivery-id.ts";
import type { DocumentKind } from "../../lambdas/domain/document-kind.ts";
import { draftCreditNote } from "../../lambdas/use-cases/draft-credit-note.ts";
import type { CustomerText } from "../../lambdas/domain/customer-text.ts";
import { createCustomer } from "../../lambdas/use-cases/create-customer.ts";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { draftInvoice } from "../../lambdas/use-cases/draft-invoice.ts";
import { issueInvoice } from "../../lambdas/use-cases/issue-invoice.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { COMPANY, memoryWorld, type MemoryWorld } from "./memory-world.ts";

export const LATER = "2026-01-05T08:05:00.000Z";

/** A small office: invoices go out by themselves, and there is somebody to send them to. */
export interface Office {
  world: MemoryWorld;
  customer(number: string, address: string | null, facts?: Partial<CustomerText>): Promise<string>;
  /** A draft of 119 euros; a credit note names the invoice that it credits. */
  draft(kind: DocumentKind, customerId: string, over?: { issueOn?: string; dueOn?: string; creditsId?: string; unitPriceMinor?: number }): Promise<string>;
  /** The first delivery of a document. */
  first(documentId: string): string;
  /** Everything that waits is looked at by the worker, until nothing more happens. */
  work(): Promise<void>;
  issued(customerId: string, over?: { issueOn?: string; dueOn?: string }): Promise<{ invoiceId: string; deliveryId: string }>;
  deliver(deliveryId: string, trustedNow?: string): Promise<string>;
}

const blank: Omit<CustomerText, "number" | "name" | "emails"> = {
  kind: "company", phone: null, address: null, language: "de", groupId: null, customFields: {}, siren: null, vatId: null, channel: "auto", notes: null,
};

export async function office(): Promise<Office> {
  const world = await memoryWorld();
  await saveTemplate(world, world.actor(), { name: "invoice", text: { ...templateOf("invoice", COMPANY, null), autoSend: true } });
  return {
    world,
    customer: async (number, address, facts = {}) =>
      (await createCustomer(world, world.actor(), { text: { ...blank, number, name: `Customer ${number}`, emails: { general: address }, ...facts } })).customer.customerId,
    async draft(kind, customerId, { issueOn = "2026-01-05", dueOn = "2026-02-04", creditsId, unitPriceMinor = 10_000 } = {}) {
      const items = [{ name: "Beratung", quantity: "1", unitPriceMinor, taxRate: "19" }];
      const text = { issueOn, dueOn, currency: "EUR", items, supply: null, customerReference: null, paymentTerms: null, taxNote: null, externalNumber: null, notes: null };
      const { folder } = kind === "credit-note" ? await draftCreditNote(world, world.actor(), { customerId, ...(creditsId ? { creditsId } : {}), text }) : await draftInvoice(world, world.actor(), { kind, customerId, text });
      return folder.head.invoiceId;
    },
    first: (documentId) => deliveryIdOf(documentId, "first"),
    async work() {
      for (let n = 0; n < 5; n++) {
        const hints = [...(await world.store.due(world.now, 100))].filter(({ word }) => word === "deliver");
        if (hints.length === 0) return;
        for (const { companyId, id } of hints) await deliverMessage(world, { companyId, deliveryId: id, trustedNow: world.now });
      }
    },
    async issued(customerId, { issueOn = "2026-01-05", dueOn = "2026-02-04" } = {}) {
      const items = [{ name: "Beratung", quantity: "1", unitPriceMinor: 10_000, taxRate: "19" }];
      const text = { issueOn, dueOn, currency: "EUR", items, supply: null, customerReference: null, paymentTerms: null, taxNote: null, externalNumber: null, notes: null };
      const { folder } = await draftInvoice(world, world.actor(), { kind: "invoice", customerId, text });
      const { invoiceId } = folder.head;
      await issueInvoice(world, world.actor(), { invoiceId });
      return { invoiceId, deliveryId: `dlv_inv${invoiceId.slice(4)}_first` };
    },
    deliver: (deliveryId, trustedNow = LATER) => deliverMessage(world, { companyId: COMPANY, deliveryId, trustedNow }),
  };
}

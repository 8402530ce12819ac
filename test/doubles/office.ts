import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
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
  customer(number: string, address: string): Promise<string>;
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
    customer: async (number, address) => (await createCustomer(world, world.actor(), { text: { ...blank, number, name: `Customer ${number}`, emails: { general: address } } })).customer.customerId,
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

import type { Channel, DeliveryShape } from "./delivery.ts";

/** A message that will go out, or will not and why. Money in minor units. */
export interface UpcomingShape {
  deliveryId: string | null;
  kind: string;
  channel: Channel | null;
  documentId: string;
  number: string | null;
  customerId: string;
  customerName: string;
  amountMinor: number | null;
  currency: string | null;
  at: string | null;
  willSend: boolean;
  because: string | null;
  to: string[];
}

/** A delivery that failed or of which nobody knows, with its document. */
export interface UncertainShape extends DeliveryShape {
  documentId: string;
  number: string | null;
  customerId: string;
  customerName: string | null;
}

/** An address that a mail came back from. */
export interface UndeliverableShape {
  address: string;
  customerId: string;
  customerName: string;
  kind: "bounce" | "complaint" | "reject";
  status: string | null;
  detail: string | null;
  at: string | null;
  documentId: string;
  number: string | null;
}

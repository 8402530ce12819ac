/** A delivery's id says where its row is, so that an event of the mail service finds it by tag without an index. */
const PATTERN = /^dlv_([0-9A-HJKMNP-TV-Z]{26})_([a-z0-9]{1,32})$/;

export const deliveryIdOf = (invoiceId: string, slot: string): string => `dlv_${invoiceId.slice(4)}_${slot}`;

/** The invoice and slot in an id; null for anything else. */
export function placeOfDelivery(deliveryId: string): { invoiceId: string; slot: string } | null {
  const parts = PATTERN.exec(deliveryId);
  return parts ? { invoiceId: `inv_${parts[1]}`, slot: parts[2]! } : null;
}

/** A delivery's id says where its row is, so that an event of the mail service finds it by tag without an index. */
const PATTERN = /^dlv_(inv|est|cn|stm|cus|thru)([0-9A-HJKMNP-TV-Z]{26})_([a-z0-9]{1,32})$/;

/** The id of a delivery from its owner, a document, a statement, a customer or a stray thread, and its slot there. */
export const deliveryIdOf = (ownerId: string, slot: string): string => `dlv_${ownerId.replace("_", "")}_${slot}`;

/** The owner and slot in an id; null for anything else. */
export function placeOfDelivery(deliveryId: string): { ownerId: string; slot: string } | null {
  const parts = PATTERN.exec(deliveryId);
  return parts ? { ownerId: parts[1] === "thru" ? `thr_u${parts[2]}` : `${parts[1]}_${parts[2]}`, slot: parts[3]! } : null;
}

import * as z from "zod/mini";

/** The message that wakes a worker for a delivery. Unknown fields are passed over: an older worker may read a newer hint. */
export const deliveryHint = z.object({ companyId: z.string(), deliveryId: z.string() });

/** The same with the word of what is due. */
export const dueHint = z.extend(deliveryHint, { word: z.string() });

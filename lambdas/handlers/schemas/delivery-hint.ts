import * as z from "zod/mini";

/** The message that wakes a worker for a delivery. Unknown fields are passed over: an older worker may read a newer hint. */
export const deliveryHint = z.object({ companyId: z.string(), deliveryId: z.string() });

/** The message that something else is due: its word, and the id of what it is done with. */
export const dueHint = z.object({ word: z.string(), companyId: z.string(), id: z.string() });

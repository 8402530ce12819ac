import type { CustomerShape } from "../server/shapes/customer.ts";
import type { WordKey } from "../words/language.tsx";

/** What each way of sending is called. */
export const wayWords: Record<NonNullable<CustomerShape["channel"]>, WordKey> = { auto: "way.auto", email: "way.email", letter: "way.letter", sms: "way.sms" };

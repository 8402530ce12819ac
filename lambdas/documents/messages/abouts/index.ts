import type { AboutKind } from "../about-kind.ts";
import type { AboutName } from "../message-about.ts";
import { address } from "./address.ts";
import { creditNote } from "./credit-note.ts";
import { estimate } from "./estimate.ts";
import { invoice } from "./invoice.ts";
import { payment } from "./payment.ts";
import { plan } from "./plan.ts";
import { refund } from "./refund.ts";
import { request } from "./request.ts";
import { statement } from "./statement.ts";
import { subscription } from "./subscription.ts";

/** The family of things that messages are about: one file and one line per member. */
export const ABOUTS: { [K in AboutName]: AboutKind<K> } = { invoice, estimate, "credit-note": creditNote, payment, refund, statement, plan, subscription, request, address };

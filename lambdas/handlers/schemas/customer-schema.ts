import * as z from "zod";
import { patchOf } from "../edge/merge-patch.ts";
import { email, id, language, line, longText, paging, postalAddress, searchText } from "./basics.ts";

/** Fields of a company's own that one customer may have. */
const MOST_FIELDS = 50;

const emails = z.strictObject({ general: email.nullable().default(null), invoices: email.nullable().optional(), reminders: email.nullable().optional() });

/** What may be set of a customer. */
export const customerFields = {
  number: line(50),
  name: line(200),
  kind: z.enum(["company", "person"]),
  emails,
  phone: z.string().regex(/^\+?[0-9 ()./-]{4,30}$/, "not-a-phone-number").nullable(),
  address: postalAddress.nullable(),
  language,
  groupId: id("grp").nullable(),
  customFields: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "not-a-field-name"), longText(500)).refine((fields) => Object.keys(fields).length <= MOST_FIELDS, "too-large"),
  siren: z.string().regex(/^\d{9}$/, "not-a-siren").nullable(),
  vatId: z.string().regex(/^[A-Z]{2}[A-Z0-9]{2,13}$/, "not-a-vat-id").nullable(),
  channel: z.enum(["email", "letter", "sms", "auto"]),
  notes: longText(2000).nullable(),
};

/** What a person writes of a new customer. */
export const customerText = z.strictObject({
  ...customerFields,
  kind: customerFields.kind.default("company"),
  emails: emails.default({ general: null }),
  phone: customerFields.phone.default(null),
  address: customerFields.address.default(null),
  language: language.optional(),
  groupId: customerFields.groupId.default(null),
  customFields: customerFields.customFields.default({}),
  siren: customerFields.siren.default(null),
  vatId: customerFields.vatId.default(null),
  channel: customerFields.channel.default("auto"),
  notes: customerFields.notes.default(null),
});

export const customerChange = patchOf(customerFields);
export const CUSTOMER_READ_ONLY = ["id", "balanceMinor", "creditMinor", "providedEmail", "undeliverable", "createdAt", "version"] as const;
export const customerQuery = z.strictObject({ ...paging, q: searchText(80).optional(), filter: z.enum(["email-provided", "undeliverable"]).optional(), groupId: id("grp").optional() });

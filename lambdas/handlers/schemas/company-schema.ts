import * as z from "zod";
import { patchOf } from "../edge/merge-patch.ts";
import { currency, email, language, line, longText, postalAddress, timeZone } from "./basics.ts";

/** Whether an IBAN's check digits hold (ISO 13616: the rearranged number leaves 1 when divided by 97). */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = [...(text.slice(4) + text.slice(0, 4))].map((c) => parseInt(c, 36).toString()).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const iban = z.string().transform((text) => text.replace(/\s/g, "").toUpperCase()).refine(isIban, "not-an-iban");
const short = line(120).optional();

const legal = z.strictObject({
  form: short, taxNumber: short, registerCourt: short, registerNumber: short, directors: z.array(line(120)).max(10).optional(), capital: short,
  siren: short, siret: short, kvk: short, cui: short, tradeRegister: short, footer: longText(500).optional(),
});

/** A PNG or JPEG of at most 100 KB as a data address. */
const logo = z.string().max(140_000, "too-large").regex(/^data:image\/(png|jpeg);base64,(iVBORw0KGgo|\/9j\/)[A-Za-z0-9+/=]+$/, "not-an-image");

const prefix = z.string().regex(/^[A-Za-z][A-Za-z/_-]{0,11}$/, "not-a-prefix");

/** A company's own mail server; `password` is written only, and kept apart. */
export const ownServer = z.strictObject({
  host: z.string().trim().regex(/^[A-Za-z0-9._:-]{1,253}$/, "not-a-host"),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls"]),
  user: line(200),
  password: z.string().min(1, "required").max(500).optional(),
  hasPassword: z.boolean().optional(),
});

const delivery = z
  .strictObject({
    mode: z.enum(["platform", "smtp"]),
    from: email.nullable().default(null),
    replyTo: email.nullable().default(null),
    smtp: ownServer.nullable().default(null),
    fallback: z.boolean().default(false),
    inboxForwarding: z.boolean().default(false),
    undeliverable: z.enum(["block", "letter", "block-and-letter"]).default("block"),
  })
  .refine(({ mode, smtp }) => mode === "platform" || smtp !== null, { path: ["smtp"], message: "required" });

/** What may be set of a company. */
export const companyFields = {
  name: line(120),
  email,
  address: postalAddress.nullable(),
  language,
  timeZone,
  currency,
  bank: z.strictObject({ holder: line(70), iban, bic: z.string().regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, "not-a-bic").optional() }).nullable(),
  vatId: line(20).nullable(),
  legal,
  logo: logo.nullable(),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, "not-a-colour").nullable(),
  imports: z.strictObject({ invoicesArrive: z.enum(["draft", "issued"]), mailGuard: z.int().min(0).max(1_000_000) }),
  invoicing: z.strictObject({ allowPaymentPlanProposals: z.boolean(), collectEmail: z.strictObject({ onInvoices: z.boolean(), onReminders: z.boolean() }) }),
  delivery,
  texts: z.strictObject({ transliterate: z.boolean() }),
  numbering: z.strictObject({ invoicePrefix: prefix, estimatePrefix: prefix, creditNotePrefix: prefix }).refine((all) => new Set(Object.values(all)).size === 3, "prefix-used-twice"),
  portal: z.strictObject({ shows: z.enum(["open", "all", "one"]), asksEmail: z.boolean().default(true), takesQuestions: z.boolean().default(true), questionsBlock: z.boolean().default(false) }),
  sendHour: z.int().min(0).max(23).nullable(),
};

export const companyChange = patchOf(companyFields);
export const COMPANY_READ_ONLY = ["id", "sender", "inboxAddress", "version"] as const;

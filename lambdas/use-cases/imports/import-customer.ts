import type { PostalAddress } from "../../domain/address.ts";
import type { Customer } from "../../domain/customer.ts";
import { findable } from "../../domain/findable.ts";
import type { Language } from "../../domain/languages.ts";
import { balanceOf } from "../../domain/invoice.ts";
import { taken } from "../../domain/provided-email.ts";
import { StaleWrite, type Change } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";
import type { Applied, ImportRow, Importing } from "../shared/importing.ts";

const DOCUMENTS_LOOKED_AT = 200;

/**
 * One customer: a new number makes one; a known one is refreshed only while something is owed (000-18, 001-11), from the
 * mapped columns that are not blank. The same row again changes nothing.
 */
export async function importCustomer(importing: Importing, row: ImportRow): Promise<Applied> {
  const { world, company } = importing;
  const { companyId } = company;
  const number = String(row.values["number"]);
  return retryStale(async () => {
    const claim = await world.store.get("customer-claim", { companyId, number });
    if (!claim) return create(importing, row, number);
    const before = await world.store.get("customer", { companyId, customerId: claim.customerId });
    if (!before) return rejected("number", number, "unknown-customer");
    if (before.importedBy === markOf(importing, row)) return { outcome: "applied", faults: [] };
    const after: Customer = taken({ ...before, ...changes(before, row) });
    if (same(before, after)) return { outcome: "skipped", faults: [] };
    if (!(await owes(importing, before))) return { outcome: "skipped", faults: [] };
    if (importing.file.dryRun) return { outcome: "applied", faults: [] };
    const old = findable(before);
    const words = findable(after).filter((word) => !old.some((w) => w.word === word.word));
    await world.store.commit([{ save: { ...after, importedBy: markOf(importing, row) } }, ...words.map((put) => ({ put }))]);
    return { outcome: "applied", faults: [] };
  });
}

const markOf = ({ file }: Importing, row: ImportRow): string => `${file.importId}#${row.line}`;
const rejected = (column: string, value: string, code: string): Applied => ({ outcome: "rejected", faults: [{ column, value, code }] });

async function create(importing: Importing, row: ImportRow, number: string): Promise<Applied> {
  const { world, company } = importing;
  const { companyId } = company;
  const customerId = world.ids.from("cus", `${companyId} imported ${number}`);
  const blank: Customer = {
    type: "customer", version: 0, companyId, customerId, number, name: "", kind: "company", emails: { general: null }, phone: null, address: null, language: company.language, groupId: null, customFields: {},
    siren: null, vatId: null, channel: "auto", notes: null, undeliverable: [], createdAt: world.clock.now(), createdBy: `import ${importing.file.importId}`, auditHash: "", importedBy: markOf(importing, row),
  };
  const customer: Customer = { ...blank, ...changes(blank, row) };
  if (importing.file.dryRun) return { outcome: "applied", faults: [] };
  const changesToCommit: Change[] = [{ save: customer }, { save: { type: "customer-claim", version: 0, companyId, number, customerId } }, ...findable(customer).map((put) => ({ put }))];
  try {
    await world.store.commit(changesToCommit);
  } catch (error) {
    if (error instanceof StaleWrite && (await isOthers(importing, { number, customerId }))) return rejected("number", number, "customer-number-taken");
    throw error;
  }
  return { outcome: "applied", faults: [] };
}

/** Whether the customer that the number once made has another number now; else somebody was faster, and the row is looked at again. */
async function isOthers({ world, company: { companyId } }: Importing, { number, customerId }: { number: string; customerId: string }): Promise<boolean> {
  const claim = await world.store.get("customer-claim", { companyId, number });
  return !claim && (await world.store.get("customer", { companyId, customerId })) !== null;
}

/** The fields that the row has a value for. */
function changes(before: Customer, { values }: ImportRow): Partial<Customer> {
  const text = (field: string): string | undefined => (values[field] === undefined ? undefined : String(values[field]));
  const address = addressOf(before.address, text);
  return {
    name: text("name") ?? before.name,
    emails: { ...before.emails, general: text("email") ?? before.emails.general },
    language: (text("language") as Language | undefined) ?? before.language,
    phone: text("phone") ?? before.phone,
    vatId: text("vatId") ?? before.vatId,
    address,
  };
}

function addressOf(before: PostalAddress | null, text: (field: string) => string | undefined): PostalAddress | null {
  const line1 = text("line1") ?? before?.line1;
  const city = text("city") ?? before?.city;
  if (!line1 && !city) return before;
  return { ...before, line1: line1 ?? "", postalCode: text("postalCode") ?? before?.postalCode ?? "", city: city ?? "", country: text("country") ?? before?.country ?? "" };
}

const same = (a: Customer, b: Customer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether anything is owed at this moment, as it stands before the row. */
async function owes({ world }: Importing, { companyId, customerId }: Customer): Promise<boolean> {
  const rows = await world.store.list({ of: "invoices-of-customer", companyId, customerId }, { limit: DOCUMENTS_LOOKED_AT });
  return rows.some(({ row }) => row.type === "invoice" && row.phase === "issued" && balanceOf(row) > 0);
}

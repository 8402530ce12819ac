import type { MeterReport } from "../../lib/local/meter.ts";
import type { EmptyProduct } from "../local/empty-product.ts";
import { clerk } from "./clerk.ts";
import { customersFile, type Ledger } from "./ledger.ts";
import { readStored } from "./stored.ts";
import { judge, type Verdict } from "./verdict.ts";

const TIME_ZONE = "Europe/Berlin";
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How often each thing goes wrong under a seed: messages doubled, late or lost, functions killed. */
export const FAULT_RATES = { duplicate: 0.02, delay: 0.02, lose: 0.02, kill: 0.01 };

export interface Replaying {
  /** Instant at which the replay ends. */
  until: string;
  /** Of the faults; without one nothing goes wrong. */
  seed: number | undefined;
  say(line: string): void;
}

export interface Replay {
  verdict: Verdict;
  meter: MeterReport;
  seconds: { importing: number; running: number; reading: number };
  days: number;
}

/** Imports the ledger through the drop folder, lets the clock run to the end, and judges what is stored. */
export async function replayLedger(product: EmptyProduct, ledger: Ledger, { until, seed, say }: Replaying): Promise<Replay> {
  await prepare(product, ledger);
  if (seed !== undefined) await product.api.post("/_local/faults", { seed, rates: FAULT_RATES });
  await fetch(`${product.cloud.url}/_local/meter`, { method: "DELETE" });
  const from = product.cloud.clock.now();
  const begun = performance.now();
  await imported(product, "customers", customersFile(ledger), say);
  await imported(product, "invoices", ledger.bytes, say);
  const ran = performance.now();
  await run(product, { until: Date.parse(until), again: seed === undefined ? null : clerk(product), say });
  const read = performance.now();
  const meter = (await product.api.get("/_local/meter")) as MeterReport;
  const verdict = judge(await readStored(product), { timeZone: TIME_ZONE, today: until.slice(0, 10) });
  const s = (a: number, b: number): number => (b - a) / 1000;
  return { verdict, meter, seconds: { importing: s(begun, ran), running: s(ran, read), reading: s(read, performance.now()) }, days: Math.round((Date.parse(until) - from) / DAY_MS) };
}

/** Invoices arrive issued and go out by themselves; a guard above the file's rows lets it pass unasked. */
async function prepare({ api }: EmptyProduct, { rows }: Ledger): Promise<void> {
  await api.patch("/v1/company", { name: "Replay GmbH", timeZone: TIME_ZONE, currency: "EUR", imports: { invoicesArrive: "issued", mailGuard: rows + 1 } });
  const template = (await api.get("/v1/message-templates/invoice")) as object;
  await api.put("/v1/message-templates/invoice", { ...template, autoSend: true, attachPdf: true });
}

interface Import {
  kind: string;
  state: string;
  rowsRead: number;
  rowsApplied: number;
}

const OVER = ["done", "done-with-errors", "refused"];

/** Drops a file and waits for its import; a killed run goes on once its message comes back into sight. */
async function imported(product: EmptyProduct, kind: "customers" | "invoices", body: string | Uint8Array, say: (line: string) => void): Promise<void> {
  await product.drop(kind, `${kind}.csv`, body);
  for (let waitedMinutes = 0; ; waitedMinutes += 31) {
    await product.cloud.work.idle();
    const { data } = (await product.api.get("/v1/imports")) as { data: Import[] };
    const found = data.find((one) => one.kind === kind);
    if (found && OVER.includes(found.state)) return say(`${kind}: ${found.state}, ${found.rowsApplied} of ${found.rowsRead} rows applied${waitedMinutes ? `, ${waitedMinutes} minutes of virtual time late` : ""}`);
    if (waitedMinutes > 2 * 24 * 60) throw new Error(`the import of ${kind} does not end: ${JSON.stringify(found)}`);
    await product.cloud.clock.advanceTo(product.cloud.clock.now() + 31 * MINUTE_MS);
  }
}

interface Running {
  until: number;
  /** What a person does each noon about mails in doubt. */
  again: (() => Promise<number>) | null;
  say(line: string): void;
}

/** Day by day from noon to noon; at the end things are healed, and what was late catches up. */
async function run(product: EmptyProduct, { until, again, say }: Running): Promise<void> {
  const { clock, url } = product.cloud;
  let month = "";
  let sentAgain = 0;
  for (let noon = Math.ceil(clock.now() / DAY_MS) * DAY_MS + DAY_MS / 2; clock.now() < until; noon += DAY_MS) {
    if (again && noon > until - 7 * DAY_MS) await fetch(`${url}/_local/faults`, { method: "DELETE" });
    await clock.advanceTo(Math.min(noon, until));
    if (again) sentAgain += await again();
    const now = new Date(clock.now()).toISOString().slice(0, 7);
    if (now === month) continue;
    month = now;
    const { count } = (await (await fetch(`${url}/_local/mail?last=1`)).json()) as { count: number };
    say(`${now}  ${count} mails${sentAgain ? `, ${sentAgain} sent again by hand` : ""}`);
  }
}

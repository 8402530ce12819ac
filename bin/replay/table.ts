import type { MeterReport } from "../../lib/local/meter.ts";
import type { Ledger } from "./ledger.ts";
import type { Replay } from "./replay-ledger.ts";

const money = (minor: number): string => (minor / 100).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = (n: number): string => n.toLocaleString("en");

/** The table that a person reads. */
export function printed({ verdict, meter, seconds, days }: Replay, ledger: Ledger): string[] {
  const v = verdict;
  const rows: [string, string][] = [
    ["customers", whole(v.customers)],
    ["invoices", whole(v.invoices)],
    ["total", `${money(v.totalMinor)} EUR`],
    ["balance", `${money(v.balanceMinor)} EUR`],
    ["mails", whole(v.mails)],
    ["invoices with a first mail on their day", whole(v.onTheDay)],
    ["… early", whole(v.early)],
    ["… late", whole(v.late)],
    ["… twice", whole(v.twice)],
    ["… lost", whole(v.lost)],
    ["mails without their PDF", whole(v.withoutPdf)],
    ["mails to somebody else", whole(v.astray)],
    ["mails that the invoice does not tell of", whole(v.unsaid)],
  ];
  const table = rows.map(([name, value]) => `  ${name.padEnd(42)}${value.padStart(16)}`);
  const perInvoice = usageOf(meter).map(([name, n]) => `${(n / v.invoices).toFixed(2)} ${name}`).join(", ");
  const total = seconds.importing + seconds.running + seconds.reading;
  return [
    "",
    "What is stored:",
    ...table,
    "",
    ...(v.byHand > 0 ? [`Left in doubt by a killed worker and sent again by a person the same day: ${v.byHand}`] : []),
    `The file itself: ${whole(ledger.customers.length)} customers, ${whole(ledger.rows)} rows, ${money(ledger.totalMinor)}`,
    `Per invoice: ${perInvoice}`,
    `${days} days in ${total.toFixed(0)} s: import ${seconds.importing.toFixed(0)} s, clock ${seconds.running.toFixed(0)} s, reading back ${seconds.reading.toFixed(0)} s`,
  ];
}

/** Requests and capacity units of functions and of AWS itself. */
function usageOf({ callers }: MeterReport): [string, number][] {
  const rows = Object.entries(callers).filter(([caller]) => caller !== "operator").flatMap(([, row]) => Object.entries(row));
  const sum = (prefix: string, pick: "requests" | "readUnits" | "writeUnits"): number => rows.filter(([action]) => action.startsWith(prefix)).reduce((total, [, row]) => total + row[pick], 0);
  return [
    ["function calls", sum("lambda:", "requests")],
    ["DynamoDB requests", sum("dynamodb:", "requests")],
    ["write units", sum("dynamodb:", "writeUnits")],
    ["read units", sum("dynamodb:", "readUnits")],
    ["SQS requests", sum("sqs:", "requests")],
  ];
}

/** What must not be. A figure is held against the file only to see that nothing was left out. */
export function failuresOf({ verdict: v }: Replay, ledger: Ledger): string[] {
  const must: [string, number, number][] = [
    ["customers", v.customers, ledger.customers.length],
    ["invoices", v.invoices, ledger.rows],
    ["total in cents", v.totalMinor, ledger.totalMinor],
    ["balance in cents", v.balanceMinor, v.totalMinor],
    ["mails", v.mails, v.invoices],
    ["first mails on their day", v.onTheDay, v.invoices],
    ["early mails", v.early, 0],
    ["late mails", v.late, 0],
    ["invoices mailed twice", v.twice, 0],
    ["invoices never mailed", v.lost, 0],
    ["mails without PDF", v.withoutPdf, 0],
    ["mails to somebody else", v.astray, 0],
    ["mails that the invoice does not tell of", v.unsaid, 0],
  ];
  return must.filter(([, is, shall]) => is !== shall).map(([name, is, shall]) => `${name}: ${is}, not ${shall}`);
}

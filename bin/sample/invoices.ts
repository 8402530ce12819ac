/** What becomes of a sample invoice; each is a way that a clerk meets every week. */
export type Fate = "draft" | "scheduled" | "waiting" | "held" | "sent" | "viewed" | "past-due" | "part-paid" | "paid" | "voided" | "written-off" | "disputed" | "marked-sent";

const FATES: Fate[] = ["paid", "past-due", "sent", "viewed", "paid", "past-due", "part-paid", "paid", "viewed", "sent", "marked-sent", "disputed", "draft", "voided", "written-off"];
const ENDING: Fate[] = ["waiting", "waiting", "held", "scheduled", "scheduled"];

const THINGS: [name: string, unit: string, unitPriceMinor: number, taxRate: string][] = [
  ["Beratung vor Ort", "HUR", 9_500, "19"],
  ["Regal Nordlicht, Eiche geölt", "C62", 48_900, "19"],
  ["Montage", "HUR", 6_200, "19"],
  ["Bodenschutz, laufender Meter", "MTR", 1_490, "19"],
  ["Fachbuch Arbeitsplatz", "C62", 3_980, "7"],
  ["Anfahrt", "KMT", 52, "19"],
];

const DAY_MS = 86_400_000;
const day = (now: number, offset: number): string => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);

/** The invoices as the API takes them, by the place of their customer, with what becomes of each. */
export function sampleInvoices(now: number, customers: number, count = 60) {
  return Array.from({ length: count }, (_, n) => {
    const fate: Fate = n >= count - ENDING.length ? ENDING[n - (count - ENDING.length)]! : FATES[n % FATES.length]!;
    const age = fate === "scheduled" ? -7 - n : fate === "past-due" || fate === "disputed" || fate === "written-off" ? 40 + (n % 50) : ["waiting", "held", "draft"].includes(fate) ? 0 : n % 12;
    const things = Array.from({ length: 1 + (n % 4) }, (_unused, at) => THINGS[(n + at) % THINGS.length]!);
    const items = things.map(([name, unit, unitPriceMinor, taxRate], at) => ({ name, unit, quantity: unit === "C62" ? String(1 + at) : `${2 + ((n + at) % 9)}.5`, unitPriceMinor, taxRate }));
    return { customer: (n * 7 + 1) % customers, fate, text: { issueOn: day(now, -age), dueOn: day(now, -age + 30), currency: "EUR", supply: { on: day(now, -age) }, items } };
  });
}

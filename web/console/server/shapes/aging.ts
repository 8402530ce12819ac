/** How long what is owed has been overdue, from not at all to longest. */
export const ages = ["notDue", "upTo30", "upTo60", "upTo90", "over90"] as const;
export type Age = (typeof ages)[number];

interface AgedSums {
  currency: string;
  ages: Record<Age, number>;
  totalMinor: number;
  overdueMinor: number;
}

/** Who owes how much since when; sums in minor units. */
export interface AgingShape {
  today: string;
  totals: AgedSums[];
  data: (AgedSums & { customerId: string; customerName: string })[];
  /** How many rows there are, shown or not. */
  customers: number;
  /** Too many documents to look at all of them. */
  isPartial: boolean;
}

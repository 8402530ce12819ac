/** Rows under the day on which each goes out, in the order in which they came; those without a day last. */
export function byDay<Row extends { at: string | null }>(rows: readonly Row[], dayOf: (at: string) => string): { day: string | null; rows: Row[] }[] {
  const days = Map.groupBy(rows, ({ at }) => (at ? dayOf(at) : null));
  const without = days.get(null);
  days.delete(null);
  return [...[...days].map(([day, all]) => ({ day, rows: all })), ...(without ? [{ day: null, rows: without }] : [])];
}

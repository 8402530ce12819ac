const DAY_MS = 86_400_000;

/** The calendar day (`YYYY-MM-DD`) so many days later. */
export const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

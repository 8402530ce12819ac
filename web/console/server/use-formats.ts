import { useMemo } from "react";
import { dayOf, formatInstant } from "../../shared/instants.ts";
import { formatDay, relativeDay } from "../../shared/days.ts";
import { formatMoney } from "../../shared/money.ts";
import { useWords } from "../words/language.tsx";
import { useServer } from "./server.ts";
import { useCompany } from "./use-company.ts";

/** How amounts, days and instants read: the reader's locale, the company's zone, the server's today. */
export function useFormats() {
  const { locale } = useWords();
  const { clock } = useServer();
  const company = useCompany().data;
  const timeZone = company?.timeZone ?? "Europe/Berlin";
  const currency = company?.currency ?? "EUR";
  return useMemo(() => {
    const place = { locale, timeZone };
    const today = () => dayOf(new Date(clock.now()).toISOString(), timeZone);
    return {
      currency,
      timeZone,
      today,
      money: (amountMinor: number, of: string = currency) => formatMoney({ amountMinor, currency: of }, locale),
      day: (day: string) => formatDay(day, locale, "medium"),
      longDay: (day: string) => formatDay(day, locale),
      relative: (day: string) => relativeDay(day, today(), locale),
      instant: (at: string) => formatInstant(at, place),
      time: (at: string) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(Date.parse(at)),
      percent: (text: string) => `${new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(Number(text))} %`,
      count: (count: number) => new Intl.NumberFormat(locale).format(count),
    };
  }, [locale, clock, timeZone, currency]);
}

export type Formats = ReturnType<typeof useFormats>;

/** Standard rates of value added tax by the seller's country, in percent, as a first value for new lines (2026). */
const standardRates: Record<string, string> = { DE: "19", AT: "20", FR: "20", BE: "21", LU: "17", NL: "21", RO: "21", GB: "20", IE: "23", CH: "8.1", MD: "20" };

/** What a new line starts with; nothing where the country is not known. */
export const usualTaxRate = (country: string | undefined): string => standardRates[country ?? ""] ?? "0";

import type { Language } from "../../domain/languages.ts";

interface SampleWords {
  service: string;
  reason: string;
  request: string;
  subscription: string;
}

/** Made-up words in samples: what was bought, why it was refunded, what a request says, what is subscribed to. */
export const SAMPLE_WORDS: Record<Language, SampleWords> = {
  en: { service: "Consulting", reason: "Appointment cancelled", request: "Deposit for your booking in April.", subscription: "Maintenance Plus" },
  de: { service: "Beratung", reason: "Termin abgesagt", request: "Anzahlung für Ihre Buchung im April.", subscription: "Wartung Plus" },
  fr: { service: "Conseil", reason: "rendez-vous annulé", request: "Acompte pour votre réservation du mois d’avril.", subscription: "Maintenance Plus" },
  ro: { service: "Consultanță", reason: "programare anulată", request: "Avans pentru rezervarea dumneavoastră din aprilie.", subscription: "Mentenanță Plus" },
  nl: { service: "Advies", reason: "afspraak geannuleerd", request: "Aanbetaling voor uw boeking in april.", subscription: "Onderhoud Plus" },
};

/** The sample company: a made-up office fitter in Berlin whose customers sit in five countries. */
export const SAMPLE_COMPANY = {
  name: "Werkstatt Nordlicht GmbH",
  email: "buchhaltung@nordlicht.example",
  address: { line1: "Torstraße 140", postalCode: "10119", city: "Berlin", country: "DE" },
  language: "de",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  bank: { holder: "Werkstatt Nordlicht GmbH", iban: "DE02120300000000202051", bic: "BYLADEM1001" },
  vatId: "DE123456789",
  accentColor: "#0b6e6e",
  legal: { taxNumber: "37/123/45678", registerCourt: "Amtsgericht Charlottenburg", registerNumber: "HRB 123456 B", directors: ["Jonna Petersen", "Emil Achterberg"] },
};

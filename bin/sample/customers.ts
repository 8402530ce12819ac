/** Made-up customers: name, city, country, language, and what the mailbox behind the address does. */
type Sample = [name: string, kind: "company" | "person", line1: string, postalCode: string, city: string, country: string, language: string, mailbox?: "none" | "bounces" | "complains" | "away"];

const SAMPLES: Sample[] = [
  ["Bäckerei Sonnenkorn OHG", "company", "Lindenallee 12", "04109", "Leipzig", "DE", "de"],
  ["Architekturbüro Weißgerber", "company", "Am Markt 3", "99084", "Erfurt", "DE", "de"],
  ["Dr. Ulrike Größmann", "person", "Hohe Straße 8", "50667", "Köln", "DE", "de"],
  ["Kanzlei Overbeck & Partner mbB", "company", "Domhof 1", "48143", "Münster", "DE", "de"],
  ["Fahrradhaus Kettenglück", "company", "Reuterstraße 77", "12047", "Berlin", "DE", "de", "bounces"],
  ["Stadtwerke Seeblick AöR", "company", "Uferweg 5", "23966", "Wismar", "DE", "de"],
  ["Jürgen Österreicher", "person", "Tannenweg 19", "79098", "Freiburg", "DE", "de", "none"],
  ["Praxis am Wehr", "company", "Wehrgasse 2", "70173", "Stuttgart", "DE", "de", "away"],
  ["Boulangerie du Vieux Pont SARL", "company", "4 rue du Pont", "69005", "Lyon", "FR", "fr"],
  ["Cabinet Lefèvre-Ançay", "company", "18 avenue Foch", "75116", "Paris", "FR", "fr"],
  ["Hélène Duçasse", "person", "2 impasse des Tilleuls", "31000", "Toulouse", "FR", "fr"],
  ["Librairie L'Œil ouvert", "company", "9 place Kléber", "67000", "Strasbourg", "FR", "fr"],
  ["Menuiserie Garçonnet & Fils", "company", "55 route de Nantes", "44300", "Nantes", "FR", "fr", "bounces"],
  ["Théâtre de la Brûlerie", "company", "1 quai Rive Neuve", "13007", "Marseille", "FR", "fr"],
  ["Brutăria Grâul Auriu SRL", "company", "Str. Lipscani 24", "030031", "București", "RO", "ro"],
  ["Atelier Țesătura SRL", "company", "Bd. Eroilor 7", "400129", "Cluj-Napoca", "RO", "ro"],
  ["Ștefan Mîrzac", "person", "Str. Pușkin 31", "MD-2012", "Chișinău", "MD", "ro"],
  ["Vinăria Dealul Înalt SRL", "company", "Str. Viilor 2", "MD-3801", "Comrat", "MD", "ro"],
  ["Farmacia Sănătatea", "company", "Str. Mihai Viteazul 10", "550200", "Sibiu", "RO", "ro", "none"],
  ["Ioana Bălănescu", "person", "Aleea Castanilor 3", "700505", "Iași", "RO", "ro"],
  ["Fietsenmakerij De Ketting", "company", "Oudegracht 201", "3511 NG", "Utrecht", "NL", "nl"],
  ["Bloemisterij Zonneveld B.V.", "company", "Keizersgracht 88", "1015 CT", "Amsterdam", "NL", "nl"],
  ["Mevrouw A. van den Broek", "person", "Dorpsstraat 14", "6211 AX", "Maastricht", "NL", "nl"],
  ["Drukkerij De Vliegende Letter", "company", "Witte de Withstraat 30", "3012 BP", "Rotterdam", "NL", "nl", "complains"],
  ["Koffiebranderij Zwarte Parel", "company", "Havenkade 6", "9711 JA", "Groningen", "NL", "nl"],
  ["Harbour & Hale Ltd", "company", "12 Quay Street", "BS1 4DA", "Bristol", "GB", "en"],
  ["Ciarán Ó Murchú", "person", "3 Shop Street", "H91 T2YX", "Galway", "IE", "en"],
  ["Świat Mebli Sp. z o.o.", "company", "ul. Długa 5", "31-147", "Kraków", "PL", "en"],
  ["Ålesund Fisk AS", "company", "Kirkegata 2", "6004", "Ålesund", "NO", "en"],
  ["Northwind Interiors LLC", "company", "400 Main Street", "02129", "Boston", "US", "en"],
];

const addressOf = (n: number, mailbox: Sample[7]): string | null => {
  if (mailbox === "none") return null;
  if (mailbox === "bounces") return `bounce+${n}@simulator.amazonses.com`;
  if (mailbox === "complains") return `complaint+${n}@simulator.amazonses.com`;
  return mailbox === "away" ? `ooto+${n}@simulator.amazonses.com` : `customer${n}@example.net`;
};

/** The customers as the API takes them. */
export const SAMPLE_CUSTOMERS = SAMPLES.map(([name, kind, line1, postalCode, city, country, language, mailbox], n) => ({
  number: String(10_001 + n), name, kind, emails: { general: addressOf(n + 1, mailbox) }, address: { line1, postalCode, city, country }, language,
}));

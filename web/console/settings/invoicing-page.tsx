import { useWords } from "../words/language.tsx";
import { InvoicingForm } from "./invoicing-form.tsx";
import { SettingsPage } from "./settings-page.tsx";

/** Settings → Invoicing process. */
export function InvoicingPage() {
  const { say } = useWords();
  return <SettingsPage title={say("settings.invoicing")}>{(company, etag) => <InvoicingForm company={company} etag={etag} />}</SettingsPage>;
}

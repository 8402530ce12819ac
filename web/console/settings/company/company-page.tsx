import { useWords } from "../../words/language.tsx";
import { SettingsPage } from "../settings-page.tsx";
import { CompanyForm } from "./company-form.tsx";

/** Settings → Company. */
export function CompanyPage() {
  const { say } = useWords();
  return <SettingsPage title={say("settings.company")}>{(company, etag) => <CompanyForm company={company} etag={etag} />}</SettingsPage>;
}

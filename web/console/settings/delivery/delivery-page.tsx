import { useWords } from "../../words/language.tsx";
import { SettingsPage } from "../settings-page.tsx";
import { DeliveryForm } from "./delivery-form.tsx";

/** Settings → Delivery settings. */
export function DeliveryPage() {
  const { say } = useWords();
  return <SettingsPage title={say("settings.delivery")}>{(company, etag) => <DeliveryForm company={company} etag={etag} />}</SettingsPage>;
}

import { Link, Outlet } from "@tanstack/react-router";
import { useWords } from "../words/language.tsx";

/** The settings: their pages at the left, the one at hand beside. */
export function SettingsFrame() {
  const { say } = useWords();
  const current = { activeProps: { "aria-current": "page" as const }, className: "settings-place" };
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={say("shell.settings")}>
        <h2>{say("shell.settings")}</h2>
        <ul>
          <li><Link to="/settings/company" {...current}>{say("settings.company")}</Link></li>
          <li><Link to="/settings/invoicing" {...current}>{say("settings.invoicing")}</Link></li>
          <li><Link to="/settings/delivery" {...current}>{say("settings.delivery")}</Link></li>
          <li><Link to="/settings/emails" {...current}>{say("settings.emails")}</Link></li>
        </ul>
      </nav>
      <div className="settings-page"><Outlet /></div>
    </div>
  );
}

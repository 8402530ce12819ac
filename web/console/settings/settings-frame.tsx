import { Link, Outlet } from "@tanstack/react-router";
import { useWords, type WordKey } from "../words/language.tsx";

const pages = [
  { to: "/settings/company", word: "settings.company" },
  { to: "/settings/invoicing", word: "settings.invoicing" },
  { to: "/settings/delivery", word: "settings.delivery" },
  { to: "/settings/payments", word: "settings.payments" },
] as const satisfies readonly { to: string; word: WordKey }[];

const emails = [{ to: "/settings/emails", word: "settings.templates" }, { to: "/settings/triggers", word: "triggers.title" }] as const satisfies readonly { to: string; word: WordKey }[];

/** The settings: their pages at the left, the one at hand beside. */
export function SettingsFrame() {
  const { say } = useWords();
  const link = ({ to, word }: (typeof pages)[number] | (typeof emails)[number]) => (
    <li key={to}><Link to={to} className="settings-place" activeProps={{ "aria-current": "page" }}>{say(word)}</Link></li>
  );
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={say("shell.settings")}>
        <h2>{say("shell.settings")}</h2>
        <ul>
          {pages.map(link)}
          <li className="settings-group"><span id="settings-emails">{say("settings.emails")}</span><ul aria-labelledby="settings-emails">{emails.map(link)}</ul></li>
        </ul>
      </nav>
      <div className="settings-page"><Outlet /></div>
    </div>
  );
}

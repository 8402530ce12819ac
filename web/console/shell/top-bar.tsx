import { Link } from "@tanstack/react-router";
import { useCompany } from "../server/use-company.ts";
import { useClaims, useSession } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu-button.tsx";
import { useWords } from "../words/language.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { roleWord } from "./role-word.ts";

/** Whose books these are, and what concerns the whole console. */
export function TopBar({ onPalette, onHelp }: { onPalette(): void; onHelp(): void }) {
  const { say } = useWords();
  const company = useCompany().data;
  const { email, role } = useClaims();
  const { leave } = useSession();
  return (
    <header className="top-bar">
      <Link to="/" className="company-name">
        {company?.logo ? <img src={company.logo} alt="" className="company-logo" /> : <span className="company-mark" aria-hidden="true">{(company?.name ?? "D").slice(0, 1)}</span>}
        <span>{company?.name ?? "…"}</span>
      </Link>
      <div className="top-tools">
        <Button look="plain" icon="search" onPress={onPalette}>{say("shell.goTo")}</Button>
        <LanguageMenu />
        <Link to="/settings" className="button is-quiet is-icon" activeProps={{ "aria-current": "page" }}>
          <Icon name="settings" /><span className="visually-hidden">{say("shell.settings")}</span>
        </Link>
        <MenuButton
          look="quiet" icon="person" iconOnly label={say("shell.account", { email })}
          entries={[
            { id: "keys", label: say("shell.keys"), icon: "keyboard", run: onHelp },
            { id: "leave", label: say("session.signOut"), hint: `${email} · ${say(roleWord(role))}`, icon: "back", run: () => void leave() },
          ]}
        />
      </div>
    </header>
  );
}

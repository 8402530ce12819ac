import { useEffect, useRef } from "react";
import { Link, useLocation } from "@tanstack/react-router";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";
import { places } from "./places.ts";

/** The places of the console: at the left; on a phone at the foot, where the one at hand is brought into view. */
export function Navigation() {
  const { say } = useWords();
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }), [pathname]);
  return (
    <nav className="navigation" aria-label={say("shell.navigation")}>
      <ul ref={list}>
        {places.map(({ to, word, icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className="place" activeProps={{ "aria-current": "page" }}>
              <Icon name={icon} /><span>{say(word)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

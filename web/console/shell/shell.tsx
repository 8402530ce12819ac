import { useEffect, useRef, useState } from "react";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useShortcuts } from "../ui/shortcuts.ts";
import { useWords } from "../words/language.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import { TopBar } from "./top-bar.tsx";
import { WorkingBar } from "./working-bar.tsx";

/** The frame of every page: where one is, where one can go, and the page. */
export function Shell() {
  const { say } = useWords();
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const main = useRef<HTMLElement>(null);
  useShortcuts({ "?": () => setOpen("keys") });
  usePaletteKey(() => setOpen((now) => (now === "palette" ? null : "palette")));
  useFreshPage(main);
  const skip = () => main.current?.focus();
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={skip}>{say("shell.skip")}</button>
      <WorkingBar />
      <TopBar onPalette={() => setOpen("palette")} onHelp={() => setOpen("keys")} />
      <Navigation />
      <main className="main" ref={main} tabIndex={-1}><Outlet /></main>
      <Palette isOpen={open === "palette"} onClose={() => setOpen(null)} />
      <KeysSheet isOpen={open === "keys"} onClose={() => setOpen(null)} />
    </div>
  );
}

function usePaletteKey(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** A new page starts at its top, and a reader of the screen is told by focus that it is one. */
function useFreshPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}

import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";

/** An address that leads nowhere. */
export function LostPage() {
  const { say } = useWords();
  return <Page title={say("shell.lost")}><p>{say("shell.lostWords")} <Link to="/">{say("shell.today")}</Link></p></Page>;
}

/** A page that broke; the rest of the console still works. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { say } = useWords();
  return <Page title={say("shell.broken")}><Trouble error={error} retry={reset} /></Page>;
}

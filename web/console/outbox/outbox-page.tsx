import type { ReactNode } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words/language.tsx";
import { Uncertain } from "./uncertain.tsx";
import { Undeliverable } from "./undeliverable.tsx";
import { Upcoming } from "./upcoming.tsx";

const views = ["upcoming", "uncertain", "undeliverable"] as const;
type View = (typeof views)[number];

const bodies: Record<View, () => ReactNode> = { upcoming: Upcoming, uncertain: Uncertain, undeliverable: Undeliverable };

/** What goes out and what does not, what nobody knows, and what came back. */
export function OutboxPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { view: wished } = useSearch({ from: "/outbox" });
  const view = views.find((one) => one === wished) ?? "upcoming";
  const Body = bodies[view];
  return (
    <Page title={say("shell.outbox")} lead={<p className="soft">{say(`${view}.lead`)}</p>}>
      <Segments label={say("outbox.views")} segments={views.map((id) => ({ id, label: say(`outbox.${id}`) }))} value={view} onChange={(next) => void navigate({ to: "/outbox", search: { view: next }, replace: true })} />
      <Body />
    </Page>
  );
}

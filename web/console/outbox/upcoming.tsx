import { useRef } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { dayOf } from "../../shared/instants.ts";
import { paths } from "../paths.ts";
import type { UpcomingShape } from "../server/shapes/outbox.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { ListBody } from "../ui/list-body.tsx";
import { useListKeys } from "../ui/list-keys.ts";
import { ToggleChips } from "../ui/toggle-chips.tsx";
import { useWords } from "../words/language.tsx";
import { byDay } from "./by-day.ts";
import { UpcomingRow } from "./upcoming-row.tsx";

type Show = "will" | "wont";

/** What goes out in the next days and, for everything else that was issued, why it does not; day by day. */
export function Upcoming() {
  const { say } = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const wished = useSearch({ from: "/outbox" }).show;
  const show = wished === "will" || wished === "wont" ? wished : undefined;
  const list = useList<UpcomingShape>("outbox", paths.upcoming);
  const place = useRef<HTMLDivElement>(null);
  useListKeys(place);
  const rows = list.rows.filter(({ willSend }) => !show || (show === "will") === willSend);
  const filter = (next: Show | undefined) => void navigate({ to: "/outbox", search: { view: "upcoming", show: next }, replace: true });
  const head = (day: string | null) => (day ? `${formats.longDay(day)} · ${formats.relative(day)}` : say("upcoming.noDay"));
  return (
    <>
      <div className="filters"><ToggleChips<Show> label={say("upcoming.show")} chips={[{ id: "will", label: say("upcoming.will") }, { id: "wont", label: say("upcoming.wont") }]} value={show} onChange={filter} /></div>
      <ListBody list={{ ...list, rows }} icon="outbox" empty={say(show && list.rows.length > 0 ? "upcoming.noneFound" : "upcoming.none")}>
        <div ref={place} className="upcoming">
          {byDay(rows, (at) => dayOf(at, formats.timeZone)).map(({ day, rows: messages }) => (
            <section key={day ?? ""} aria-label={head(day)}>
              <h2>{head(day)}</h2>
              <ul>{messages.map((message) => <UpcomingRow key={message.deliveryId ?? message.documentId} message={message} />)}</ul>
            </section>
          ))}
        </div>
      </ListBody>
    </>
  );
}

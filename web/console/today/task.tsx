import { Link } from "@tanstack/react-router";
import { useFormats } from "../server/use-formats.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";
import type { TaskKind } from "./tasks.ts";

/** The server counts no further. */
const COUNTED_TO = 1_000;

/** A number that opens its list; a zero is shown calmly, so that nobody wonders where the line went. */
export function Task({ task, count }: { task: TaskKind; count: number }) {
  const { say } = useWords();
  const formats = useFormats();
  const look = count === 0 ? "is-zero" : `is-${task.tone}`;
  return (
    <li className={`task ${look}`}>
      <Link to={task.to} search={task.search}>
        <Icon name={task.icon} />
        <span className="task-count amount">{formats.count(count)}{count >= COUNTED_TO && "+"}</span>
        <span className="task-words"><strong>{say(task.word)}</strong><span className="soft">{say(task.hint)}</span></span>
        <Icon name="next" />
      </Link>
    </li>
  );
}

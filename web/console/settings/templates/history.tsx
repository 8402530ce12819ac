import { paths, type Path } from "../../paths.ts";
import type { Page } from "../../server/shapes/page.ts";
import type { TemplateSettings, TemplateVersionShape } from "../../server/shapes/template.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";

/** What the template once was; an old version is taken into the editor and counts once it is saved. */
export function TemplateHistory({ name, onTake }: { name: string; onTake?: ((settings: TemplateSettings) => void) | undefined }) {
  const { say } = useWords();
  const formats = useFormats();
  const versions = useThing<Page<TemplateVersionShape>>("templates", `${paths.messageTemplate(name)}/versions` as Path).data?.data ?? [];
  if (versions.length === 0) return <p className="soft">{say("template.historyNone")}</p>;
  const take = ({ version, at, by: _by, restored: _restored, ...settings }: TemplateVersionShape) => {
    onTake?.(settings);
    notify({ tone: "good", text: say("template.takenBack", { n: version, at: formats.instant(at) }) });
  };
  return (
    <section className="card timeline" aria-label={say("template.history")}>
      <h2>{say("template.history")}</h2>
      <ol className="timeline-lines">
        {versions.map((one, n) => (
          <li key={one.version} className="timeline-line is-plain">
            <span className="timeline-mark"><Icon name="history" /></span>
            <div>
              <p>{say("template.version", { n: one.version })} {n === 0 && <Badge tone="good">{say("template.inForce")}</Badge>}</p>
              <p className="soft">{one.restored ? `${say("template.versionDefault")} · ` : ""}{formats.instant(one.at)} · <span className="name">{one.by}</span></p>
              {n > 0 && !one.restored && onTake && <Button look="quiet" icon="undo" onPress={() => take(one)}>{say("template.takeBack")}</Button>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

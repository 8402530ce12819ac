import { useState } from "react";
import type { Language } from "../../../shared/languages.ts";
import { paths } from "../../paths.ts";
import type { TemplateShape, TemplateVersionShape } from "../../server/shapes/template.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useList } from "../../server/use-list.ts";
import { useMay } from "../../session/use-may.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ListBody } from "../../ui/list-body.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useWords } from "../../words/language.tsx";
import { useTemplateWords } from "./use-template-words.ts";
import { VersionLook } from "./version-look.tsx";

interface HistoryProps {
  template: TemplateShape;
  language: Language;
  isOpen: boolean;
  onClose(): void;
  onTake(version: TemplateVersionShape): void;
}

/** What the template once was: look at a version, and take it back into the editor. */
export function HistorySheet({ template, language, isOpen, onClose, onTake }: HistoryProps) {
  const { say } = useWords();
  const { title } = useTemplateWords()(template.name);
  return <Sheet title={say("template.historyTitle", { name: title })} isOpen={isOpen} onClose={onClose} wide>{isOpen && <Versions template={template} language={language} onTake={onTake} />}</Sheet>;
}

function Versions({ template, language, onTake }: Pick<HistoryProps, "template" | "language" | "onTake">) {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const list = useList<TemplateVersionShape>("templates", paths.messageVersions(template.name));
  const [wanted, setWanted] = useState<number | null>(null);
  const chosen = list.rows.find(({ version }) => version === wanted) ?? list.rows[0];
  return (
    <ListBody list={list} icon="history" empty={say("template.historyNone")}>
      <div className="history">
        <div className="versions" role="group" aria-label={say("template.versions")}>
          {list.rows.map(({ version, at, by, restored }, n) => (
            <button key={version} type="button" className="version" aria-pressed={version === chosen?.version} onClick={() => setWanted(version)}>
              <span className="badges"><strong>{say("template.version", { n: version })}</strong>{n === 0 && <Badge tone="good">{say("template.inForce")}</Badge>}</span>
              {restored && <span>{say("template.versionDefault")}</span>}
              <span className="soft name">{formats.instant(at)} · {by}</span>
            </button>
          ))}
        </div>
        {chosen && (
          <VersionLook key={chosen.version} version={chosen} language={language}>
            {may("settings") && chosen !== list.rows[0] && <Button look="primary" icon="undo" onPress={() => onTake(chosen)}>{say("template.takeBack")}</Button>}
          </VersionLook>
        )}
      </div>
    </ListBody>
  );
}

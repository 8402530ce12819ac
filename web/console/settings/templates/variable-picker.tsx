import { useMemo, useState } from "react";
import { useFilter } from "react-aria-components";
import { SearchBox } from "../../ui/search-box.tsx";
import { useWords } from "../../words/language.tsx";
import { variableOf, type Variable } from "./variables.ts";

/** The facts that a text may name, by what they are about and of which type; a press puts one in. */
export function VariablePicker({ tags, onPick }: { tags: readonly string[]; onPick(variable: Variable): void }) {
  const { say } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const variables = useMemo(() => tags.map(variableOf), [tags]);
  const name = ({ tag, word }: Variable) => (word ? say(word) : tag);
  const shown = variables.filter((each) => contains(`${name(each)} ${say(each.group)} ${each.tag}`, typed));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <section className="variables" aria-labelledby="variables-title">
      <h2 id="variables-title" className="field-label">{say("template.tags")}</h2>
      <p className="field-hint">{say("template.tagsHint")}</p>
      <SearchBox label={say("template.findTag")} value={typed} onChange={setTyped} />
      {shown.length === 0 && <p className="soft">{say("template.noTag")}</p>}
      <div className="variable-groups">
        {groups.map((group) => (
          <div key={group}>
            <h3 className="variable-group">{say(group)}</h3>
            <ul>
              {shown.filter((each) => each.group === group).map((each) => (
                <li key={each.tag}>
                  <button type="button" className="variable" title={`{{ ${each.tag} }}`} onClick={() => onPick(each)}><span>{name(each)}</span><span className="variable-type">{say(`tagType.${each.type}`)}</span></button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

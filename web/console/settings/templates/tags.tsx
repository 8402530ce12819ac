import { useWords } from "../../words/language.tsx";

/** The facts that a text may name; a press puts one in. */
export function Tags({ tags, onInsert }: { tags: readonly string[]; onInsert(tag: string): void }) {
  const { say } = useWords();
  if (tags.length === 0) return null;
  return (
    <section className="tags" aria-label={say("template.tags")}>
      <p className="field-label">{say("template.tags")}</p>
      <ul>{tags.map((tag) => <li key={tag}><button type="button" className="tag" onClick={() => onInsert(tag)}>{`{{ ${tag} }}`}</button></li>)}</ul>
    </section>
  );
}

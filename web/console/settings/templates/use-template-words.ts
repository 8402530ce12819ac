import { useCallback } from "react";
import { useWords } from "../../words/language.tsx";
import { templateKind } from "./template-kinds.ts";

/** What a template is called and when it goes out; one that the console does not know yet keeps its own name. */
export function useTemplateWords(): (name: string) => { title: string; when: string } {
  const { say } = useWords();
  return useCallback((name: string) => {
    const kind = templateKind(name);
    return { title: kind ? say(kind.title) : name, when: kind ? say(kind.when) : "" };
  }, [say]);
}

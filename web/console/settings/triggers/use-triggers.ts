import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";

export type TriggerChange = Partial<Pick<TemplateShape, "enabled" | "autoSend">>;

/** The switches as they are set; nothing counts before it is saved. */
export function useTriggers(stored: readonly TemplateShape[]) {
  const { say } = useWords();
  const client = useQueryClient();
  const [changes, setChanges] = useState<Record<string, TriggerChange>>({});
  const templates = stored.map((template) => ({ ...template, ...changes[template.name] }));
  const changed = templates.filter((template, n) => template.enabled !== stored[n]?.enabled || template.autoSend !== stored[n]?.autoSend);
  const save = useChange<TemplateShape[]>({
    async run(server, wanted) {
      try {
        for (const template of wanted) await server.send("PUT", paths.messageTemplate(template.name), { body: template, ifMatch: `"${template.version}"` });
      } finally {
        // One of them may have been refused; those before it count.
        await client.invalidateQueries({ queryKey: ["templates"] });
      }
    },
    refresh: ["templates-form"],
    done: () => {
      setChanges({});
      notify({ tone: "good", text: say("form.saved") });
    },
  });
  return {
    templates, changed, isPending: save.isPending,
    change: (name: string, part: TriggerChange) => setChanges((before) => ({ ...before, [name]: { ...before[name], ...part } })),
    save: () => changed.length > 0 && save.start(changed),
  };
}

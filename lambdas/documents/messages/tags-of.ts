import { ABOUTS } from "./abouts/index.ts";
import { COMMON_TAGS } from "./facts.ts";
import { messageKind } from "./index.ts";

/** The tags that the texts of a template may use, as `{{ … }}` names them. */
export function tagsOf(name: string): readonly string[] {
  const kind = messageKind(name);
  if (!kind) return [];
  const common = kind.about === "address" ? COMMON_TAGS.filter((tag) => !tag.startsWith("customer.")) : COMMON_TAGS;
  return [...common, ...ABOUTS[kind.about].tags];
}

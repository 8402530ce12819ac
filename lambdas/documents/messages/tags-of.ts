import { messageKind } from "./index.ts";

/** The tags that the texts of a template may use, as `{{ … }}` names them. */
export const tagsOf = (name: string): readonly string[] => messageKind(name)?.tags ?? [];

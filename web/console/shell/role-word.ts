import type { WordKey } from "../words/language.tsx";

const words: Record<string, WordKey> = { owner: "role.owner", admin: "role.admin", billing: "role.billing", "read-only": "role.readOnly" };

/** What a role is called. */
export const roleWord = (role: string): WordKey => words[role] ?? "role.unknown";

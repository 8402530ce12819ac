import { refusal } from "./refusal.ts";

export const ROLES = ["owner", "admin", "billing", "read-only"] as const;
export type Role = (typeof ROLES)[number];

export type Action = "read" | "write" | "issue" | "send" | "pay" | "block" | "import" | "inbox" | "settings" | "users";

/** Who may do what (reliability 4.7). Portal visitors and workers never come here. */
const MAY: Record<Role, readonly Action[]> = {
  owner: ["read", "write", "issue", "send", "pay", "block", "import", "inbox", "settings", "users"],
  admin: ["read", "write", "issue", "send", "pay", "block", "import", "inbox", "settings"],
  billing: ["read", "write", "issue", "send", "pay", "block", "import", "inbox"],
  "read-only": ["read"],
};

export const NotAllowed = refusal<{ action: Action; role: string }>("forbidden", "not-allowed-for-role");

/** Whether a role may do an action; an unknown role may do nothing. */
export const can = (role: string, action: Action): boolean => actionsOf(role).includes(action);

/** The actions of a role, for whoever is signed in. */
export const actionsOf = (role: string): readonly Action[] => (Object.hasOwn(MAY, role) ? MAY[role as Role] : []);

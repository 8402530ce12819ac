export type Right = "read" | "write" | "issue" | "send" | "pay" | "block" | "import" | "inbox" | "settings" | "users";

/** Who is signed in and what their role may do. */
export interface MeShape {
  companyId: string;
  user: string;
  role: string;
  may: Right[];
}

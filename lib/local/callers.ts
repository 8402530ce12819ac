import { createHash } from "node:crypto";

/** Who signs a request: a function's environment, by the access key that it was given. */
export interface Caller {
  /** The function's name; the meter's row. */
  readonly name: string;
  /** ARN of the role whose policies decide. */
  readonly roleArn: string;
  /** Called before and after each AWS call of this environment; `false` means the environment is gone and no answer is owed. */
  onCall?(phase: "before" | "after"): boolean;
}

/** Access keys and whom they name. */
export interface Callers {
  /** Gives out an access key id for a caller, the same for the same label. */
  register(label: string, caller: Caller): string;
  remove(accessKeyId: string): void;
  find(accessKeyId: string): Caller | undefined;
}

/** Anyone from outside a function: a developer's SDK, the control routes, tests. May do everything. */
export const operator = "operator";

export function createCallers(): Callers {
  const known = new Map<string, Caller>();
  return {
    register(label, caller) {
      const accessKeyId = `AKIA${createHash("sha256").update(label).digest("hex").slice(0, 16).toUpperCase()}`;
      known.set(accessKeyId, caller);
      return accessKeyId;
    },
    remove: (accessKeyId) => void known.delete(accessKeyId),
    find: (accessKeyId) => known.get(accessKeyId),
  };
}

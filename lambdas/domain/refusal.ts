/** How a refusal is answered and whether trying again can help; the edges turn it into a status or into retry-or-park. */
export type Kind = "invalid" | "forbidden" | "not-found" | "conflict" | "too-many" | "unavailable";

/** One thing that cannot be done. `code` is stable and kebab-case; `facts` may be shown to whoever asked. */
export class Refusal extends Error {
  readonly kind: Kind;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  constructor(kind: Kind, code: string, facts: Record<string, unknown> = {}) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}

/** Makes the class of one refusal in one statement, beside its rule. */
export const refusal = <Facts extends Record<string, unknown> = Record<string, never>>(kind: Kind, code: string) =>
  class extends Refusal {
    constructor(facts?: Facts) {
      super(kind, code, facts);
    }
  };

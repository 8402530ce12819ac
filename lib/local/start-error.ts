/** The start cannot go on: what is wrong in the assembly, all of it at once. */
export class StartError extends Error {
  readonly reasons: string[];
  constructor(reasons: string[]) {
    super(`The local cloud does not start:\n${reasons.map((reason) => `  - ${reason}`).join("\n")}`);
    this.name = "StartError";
    this.reasons = reasons;
  }
}

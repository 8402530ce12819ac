import type { FaultKind, Faults } from "../../../lib/local/faults.ts";

/** Faults of which the test names the kinds that always happen; picks come from a list, then zero. */
export class ChosenFaults implements Faults {
  readonly kinds = new Set<FaultKind>();
  readonly picks: number[] = [];

  draw(kind: FaultKind): boolean {
    return this.kinds.has(kind);
  }

  pick(n: number): number {
    return (this.picks.shift() ?? 0) % n;
  }

  set(): void {}

  heal(): void {
    this.kinds.clear();
  }
}

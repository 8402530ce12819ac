import { Refusal } from "./refusal.ts";

/** One of many small things wrong in a form or a file. `at` is a path such as `items[0].quantity`. */
export interface Fault {
  at: string;
  code: string;
  message?: string;
}

/** Input that cannot be accepted, with everything that is wrong with it. */
export class InvalidInput extends Refusal {
  readonly faults: Fault[];
  constructor(faults: Fault[], code = "invalid-input") {
    super("invalid", code, {});
    this.faults = faults;
  }
}

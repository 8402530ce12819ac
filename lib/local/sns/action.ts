import type { Access, AwsResponse } from "../contract.ts";
import type { Form } from "./query.ts";
import type { Topics } from "./topics.ts";

/** One action of the SNS API. One file each in `actions/`. */
export interface Action {
  access(form: Form): Access[];
  run(form: Form, topics: Topics): Promise<{ result: string; usage?: AwsResponse["usage"] }>;
}

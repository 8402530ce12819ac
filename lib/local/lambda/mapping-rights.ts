import type { Core } from "../core.ts";
import type { Resource } from "../resolve.ts";
import { StartError } from "../start-error.ts";
import type { LambdaService } from "./service.ts";

/** What Lambda does to a queue with the function's own role (Developer Guide, "Using Lambda with Amazon SQS"). */
const needed = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

/** Refuses mappings from a queue whose function's role does not allow to read it, as AWS does when they are created. */
export function checkMappings(core: Core, resources: Resource[]): void {
  const lambda = core.service("lambda") as LambdaService;
  const reasons = resources
    .filter(({ type }) => type === "AWS::Lambda::EventSourceMapping")
    .flatMap((mapping) => {
      const roleArn = lambda.roleOf(String(mapping.property("FunctionName")));
      const resource = String(mapping.property("EventSourceArn"));
      return needed
        .filter((action) => !core.roles.judge(roleArn, { action, resource }).allowed)
        .map((action) => `${mapping.path}: the function's role has no permission to call ${action} on ${resource}`);
    });
  if (reasons.length > 0) throw new StartError(reasons);
  core.roles.keep();
}

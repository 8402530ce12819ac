import type { Statement } from "./policy.ts";

const allow = (...actions: string[]): Statement[] => [{ effect: "Allow", actions, resources: ["*"], conditions: [] }];

const logs = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];

/** AWS's own policies that a role here may name, by the end of their ARN. */
export const managedPolicies: Record<string, Statement[]> = {
  "service-role/AWSLambdaBasicExecutionRole": allow(...logs),
  "service-role/AWSLambdaSQSQueueExecutionRole": allow(
    ...logs,
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
  ),
};

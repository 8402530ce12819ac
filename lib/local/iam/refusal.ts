import type { Caller } from "../callers.ts";
import { AwsError, type Access } from "../contract.ts";

/** How each service names a refusal, where it is not AccessDeniedException with status 400. */
const names: Record<string, { code: string; status: number }> = {
  s3: { code: "AccessDenied", status: 403 },
  ses: { code: "AccessDenied", status: 403 },
  sns: { code: "AuthorizationError", status: 403 },
  sqs: { code: "AccessDenied", status: 403 },
};

/** The error that AWS answers when a function's role does not allow what it asked for. */
export function refusal(account: string, caller: Caller, { action, resource, explicit }: Access & { explicit: boolean }): AwsError {
  const role = caller.roleArn.slice(caller.roleArn.lastIndexOf("/") + 1);
  const user = `arn:aws:sts::${account}:assumed-role/${role}/${caller.name}`;
  const because = explicit
    ? "with an explicit deny in an identity-based policy"
    : `because no identity-based policy allows the ${action} action`;
  const { code, status } = names[action.split(":")[0] ?? ""] ?? { code: "AccessDeniedException", status: 400 };
  return new AwsError(code, `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${because}`, status);
}

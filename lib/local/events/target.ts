import type { Core } from "../core.ts";
import { onlyKnownKeys } from "../known-keys.ts";

/** A target of a rule: a function, a queue or a topic. */
export interface Target {
  Arn: string;
  Id: string;
  /** Text that is sent in place of the event. */
  Input?: string;
  /** Part of the event that is sent, as `$.detail`. */
  InputPath?: string;
}

/** Refuses a target that asks for anything which is neither acted on nor passed over on purpose. */
export function checkTarget(target: Target): void {
  onlyKnownKeys(target, `target ${target.Id}`, {
    known: ["Arn", "Id", "Input", "InputPath"],
    ignored: {
      RetryPolicy: "handing over never fails here; what fails later is the target's own affair",
      DeadLetterConfig: "handing over never fails here",
      RoleArn: "targets are called by the cloud itself",
    },
  });
}

/** Hands an event to a target. */
export async function sendToTarget(core: Core, target: Target, { event, ruleArn }: { event: object; ruleArn: string }): Promise<void> {
  const body = target.Input ?? JSON.stringify(partOf(event, target.InputPath));
  await core.send(target.Arn, { body, sourceArn: ruleArn });
}

function partOf(event: object, path = "$"): unknown {
  return path
    .split(".")
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], event);
}

import { randomUUID } from "node:crypto";
import type { Timer } from "../clock.ts";
import type { Core } from "../core.ts";
import { nextByCron, readCron } from "./cron.ts";
import { nextAtRate, readRate } from "./rate.ts";
import { sendToTarget, type Target } from "./target.ts";

/** A rule that fires by the clock. */
export interface Schedule {
  start(): void;
  stop(): void;
}

/** Makes a schedule of `rate(…)` or `cron(…)`. It first fires one period after its start, as a new rule does. */
export function createSchedule(core: Core, expression: string, rule: { arn: string; targets: Target[] }): Schedule {
  const periodMs = readRate(expression);
  const cron = readCron(expression);
  if (periodMs === undefined && !cron) throw new Error(`schedule expression ${expression} is not understood`);
  let timer: Timer | undefined;

  const nextAfter = (last: number) => (cron ? nextByCron(cron, last) : nextAtRate(periodMs as number, last, core.clock.jump));

  function arm(last: number): void {
    const next = nextAfter(last);
    if (next !== undefined) timer = core.clock.at(next, () => fire(next));
  }

  async function fire(time: number): Promise<void> {
    const now = core.clock.now();
    // After a sleep of the machine what was missed is not made up for.
    arm(periodMs === undefined ? now : time + Math.floor((now - time) / periodMs) * periodMs);
    const event = scheduledEvent(core, rule.arn, now);
    for (const target of rule.targets) await sendToTarget(core, target, { event, ruleArn: rule.arn });
  }

  return { start: () => arm(core.clock.now()), stop: () => timer?.cancel() };
}

/** What a schedule sends, its time in full seconds. */
function scheduledEvent({ account, region }: Core, ruleArn: string, now: number): object {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.events",
    account,
    time: `${new Date(now).toISOString().slice(0, 19)}Z`,
    region,
    resources: [ruleArn],
    detail: {},
  };
}

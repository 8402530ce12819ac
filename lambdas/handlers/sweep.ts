import middy from "@middy/core";
import { sweepDue } from "../use-cases/sweep-due.ts";
import { earlier } from "./edge/queue-edge.ts";
import { hints } from "./edge/parts/hints.ts";
import { realWorld } from "./edge/real-world.ts";

const world = realWorld(({ log }, setting) => ({ hints: hints(setting, log) }));

/** Every minute: wakes the workers for what is due. The event's time is the witness beside the worker's clock (R2). */
export const handler = middy<{ time: string }, { hints: number }>().handler(async (event) => {
  const hints = await sweepDue(world, { trustedNow: earlier(world.clock.now(), new Date(event.time).toISOString()) });
  if (hints > 0) world.log("swept", { hints });
  return { hints };
});

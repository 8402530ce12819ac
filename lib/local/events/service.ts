import type { Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { busName, createBuses } from "./bus.ts";
import { busKind, ruleKind } from "./kinds.ts";
import { accessOf, putEvents, readEntries } from "./put-events.ts";
import type { Schedule } from "./schedule.ts";

/** EventBridge: buses, rules, schedules and PutEvents. */
export function createEvents(core: Core): Service {
  const buses = createBuses(core);
  const schedules: Schedule[] = [];
  void core.made.then(() => schedules.forEach((schedule) => schedule.start()));
  return {
    names: ["events"],
    kinds: [busKind(core, buses), ruleKind(core, { buses, schedules })],
    access: (request) => accessOf(core, readEntries(request)),
    handle: (request) => putEvents(core, buses, readEntries(request)),
    refuse: (error) => ({
      status: error.status,
      headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-errortype": error.code },
      body: JSON.stringify({ __type: error.code, message: error.message }),
    }),
    receive: (arn, message) => buses.publish(busName(arn), JSON.parse(message.body)),
    async close() {
      for (const schedule of schedules) schedule.stop();
    },
  };
}

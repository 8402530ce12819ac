import type { ResourceKind } from "../contract.ts";
import type { Core } from "../core.ts";
import { busName, type Buses } from "./bus.ts";
import { checkPattern, type Pattern } from "./pattern.ts";
import { createSchedule, type Schedule } from "./schedule.ts";
import { checkTarget, type Target } from "./target.ts";

/** `AWS::Events::EventBus`. */
export function busKind({ region, account }: Core, buses: Buses): ResourceKind {
  return {
    type: "AWS::Events::EventBus",
    properties: ["Name"],
    ignored: { Description: "for people" },
    identify(resource) {
      const name = resource.property<string>("Name") ?? resource.physicalName();
      return { ref: name, attributes: { Name: name, Arn: `arn:aws:events:${region}:${account}:event-bus/${name}` } };
    },
    create: ({ identity }) => buses.add(identity.ref),
  };
}

/** `AWS::Events::Rule`, by schedule or by pattern. */
export function ruleKind(core: Core, { buses, schedules }: { buses: Buses; schedules: Schedule[] }): ResourceKind {
  return {
    type: "AWS::Events::Rule",
    properties: ["Name", "ScheduleExpression", "EventPattern", "EventBusName", "State", "Targets"],
    ignored: { Description: "for people" },
    identify(resource) {
      const name = resource.property<string>("Name") ?? resource.physicalName();
      const bus = busName(resource.property<string>("EventBusName") ?? "default");
      const path = bus === "default" ? name : `${bus}/${name}`;
      return { ref: name, attributes: { Arn: `arn:aws:events:${core.region}:${core.account}:rule/${path}` } };
    },
    create({ identity, properties }) {
      const targets = (properties.Targets ?? []) as Target[];
      targets.forEach(checkTarget);
      const arn = identity.attributes?.Arn ?? "";
      const enabled = (properties.State ?? "ENABLED") === "ENABLED";
      if (properties.ScheduleExpression) {
        const schedule = createSchedule(core, String(properties.ScheduleExpression), { arn, targets });
        if (enabled) schedules.push(schedule);
      }
      if (!properties.EventPattern) return;
      const pattern = properties.EventPattern as Pattern;
      checkPattern(pattern);
      if (enabled) buses.listen(busName(String(properties.EventBusName ?? "default")), { arn, pattern, targets });
    },
  };
}

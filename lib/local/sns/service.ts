/**
 * SNS, own implementation: a topic here is a list of queues and functions. The ready-made emulator that was tried (fauxqs) delivers to
 * its own queues only, never to a function, and stamps envelopes with the machine's time.
 */
import { randomUUID } from "node:crypto";
import type { AwsRequest, Cloud, Service } from "../contract.ts";
import { AwsError } from "../contract.ts";
import { actions } from "./actions/index.ts";
import { kinds } from "./kinds.ts";
import { answered, formOf, refusal } from "./query.ts";
import { Topics } from "./topics.ts";

/** Topics of the template with their subscriptions, Publish and PublishBatch. */
export function createSns(cloud: Cloud): Service {
  const topics = new Topics(cloud);
  return {
    names: ["sns"],
    access: (request) => actionOf(request).action.access(formOf(request)),
    async handle(request) {
      const { name, action } = actionOf(request);
      const { result, usage } = await action.run(formOf(request), topics);
      return answered(name, result, usage);
    },
    refuse: refusal,
    kinds: kinds(cloud, topics),
    async receive(arn, { body, attributes = {}, groupId }) {
      await topics.publish(topics.byArn(arn), { messageId: randomUUID(), message: body, subject: undefined, attributes, groupId });
    },
    async close() {},
  };
}

function actionOf(request: AwsRequest) {
  const name = formOf(request).text("Action") ?? "";
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new AwsError("NotImplemented", `The local cloud does not answer sns:${name || "requests without Action"}.`, 501);
  return { name, action };
}

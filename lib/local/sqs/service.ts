/**
 * SQS, own implementation. A ready-made emulator (fauxqs) keeps the machine's time throughout; here delays, visibility timeouts and
 * retention follow the cloud's one clock, which may stand still and jump. It also lacks what is needed besides: redrive by
 * StartMessageMoveTask, MessageGroupId on standard queues, and injected duplicates, delays, reordering and losses.
 *
 * Standard queues only. Message limits are those of AWS since August 2025: 1 MiB a message and 1 MiB a batch.
 */
import { join } from "node:path";
import type { AwsRequest, Cloud, Message, Service } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { Action, Input } from "./action.ts";
import { actions } from "./actions/index.ts";
import type { EventSourceMapping } from "./event-source-mapping.ts";
import { mappingKind } from "./mapping-kind.ts";
import { readOutgoing } from "./outgoing.ts";
import { queueKind } from "./queue-kind.ts";
import { Queues } from "./queues.ts";
import { refusal } from "./refusal.ts";

/** Queues of the template and the event source mappings that feed functions from them. */
export function createSqs(cloud: Cloud): Service {
  const queues = new Queues(cloud, join(cloud.directory, "sqs"));
  const mappings: EventSourceMapping[] = [];
  const around = { cloud, queues };
  return {
    names: ["sqs"],
    access: (request) => actionOf(request).access(inputOf(request), around),
    async handle(request) {
      const { output = {}, usage } = await actionOf(request).run(inputOf(request), { ...around, caller: request.caller });
      return { status: 200, headers: { "content-type": "application/x-amz-json-1.0" }, body: JSON.stringify(output), usage };
    },
    refuse: refusal,
    kinds: [
      queueKind(cloud, queues),
      {
        type: "AWS::SQS::QueuePolicy",
        properties: [],
        ignored: { PolicyDocument: "resource policies are not evaluated", Queues: "resource policies are not evaluated" },
        identify: (resource) => ({ ref: resource.physicalName() }),
      },
      mappingKind(cloud, queues, mappings),
    ],
    receive: async (arn, message) => receive(queues, arn, message),
    reset: async () => queues.clear(),
    async close() {
      for (const mapping of mappings) mapping.close();
      queues.close();
    },
  };
}

function receive(queues: Queues, arn: string, message: Message): void {
  const queue = queues.byArn(arn);
  const { body, attributes, delaySeconds, groupId, sourceArn = "operator" } = message;
  const input: Input = { MessageBody: body, MessageAttributes: attributes, DelaySeconds: delaySeconds, MessageGroupId: groupId };
  // What AWS itself sends is never lost on the way in, so it counts as no function's send.
  queue.send({ ...readOutgoing(input, queue, sourceArn), fromFunction: false });
}

function actionOf(request: AwsRequest): Action {
  const name = (request.headers["x-amz-target"] ?? "").replace(/^AmazonSQS\./, "");
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new AwsError("NotImplemented", `The local cloud does not answer sqs:${name || "requests without x-amz-target"}.`, 501);
  return action;
}

function inputOf(request: AwsRequest): Input {
  try {
    return JSON.parse(request.body.toString("utf8") || "{}") as Input;
  } catch {
    throw new AwsError("SerializationException", "The request body is not JSON.");
  }
}

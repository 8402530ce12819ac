import type { Invocation, Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { eventInvokeConfigKind, functionKind } from "./function-kind.ts";
import { createFunctions } from "./functions.ts";
import { invokeApi, invokedFunction } from "./invoke-api.ts";

/** Lambda, with the way in that other services use. */
export interface LambdaService extends Service {
  invoke(nameOrArn: string, event: unknown): Promise<Invocation>;
  /** Whether a function's role may do something; asked when a queue is mapped to it. */
  roleOf(nameOrArn: string): string;
}

/** Lambda: functions from the bundles that would be uploaded, each in processes of its own. */
export function createLambda(core: Core): LambdaService {
  const functions = createFunctions(core);
  const stop = () => {
    for (const { pool, asynchronous } of functions.all()) {
      asynchronous.clear();
      pool.killAll();
    }
  };
  return {
    names: ["lambda"],
    kinds: [functionKind(core, functions), eventInvokeConfigKind(functions)],
    invoke: functions.invoke,
    roleOf: (nameOrArn) => functions.find(nameOrArn).settings.roleArn,
    access(request) {
      const name = invokedFunction(request);
      const arn = name.startsWith("arn:") ? name : `arn:aws:lambda:${core.region}:${core.account}:function:${name}`;
      return [{ action: "lambda:InvokeFunction", resource: arn }];
    },
    handle: (request) => invokeApi(functions, request),
    refuse: (error) => ({
      status: error.status,
      headers: { "content-type": "application/json", "x-amzn-errortype": error.code },
      body: JSON.stringify({ Type: "User", Message: error.message, message: error.message }),
    }),
    async receive(arn, message) {
      functions.find(arn).asynchronous.accept(message.body);
    },
    async reset() {
      stop();
    },
    async close() {
      stop();
      await Promise.all(functions.all().map(({ log }) => log.close()));
    },
  };
}

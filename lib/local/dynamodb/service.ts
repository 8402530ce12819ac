/** DynamoDB over dynalite, with transactions, time to live and costs of our own. Differences from AWS: README.md here. */
import { AwsError, type Cloud, type Service } from "../contract.ts";
import { accessOf } from "./access.ts";
import { openEngine, under } from "./engine.ts";
import { createExpirySweep } from "./expiry-sweep.ts";
import { operations } from "./operations.ts";
import { tableKinds } from "./table-kinds.ts";
import { createTokens } from "./tokens.ts";
import { bodyOf, operationOf, refuse, respond } from "./wire.ts";

/** State lies in the folder `dynamodb` of the cloud's directory and is there again after a restart. */
export function createDynamodb(cloud: Cloud): Service {
  const engine = openEngine(cloud);
  const sweep = createExpirySweep(engine, cloud);
  const tokens = createTokens(engine.level, cloud.clock);
  const place = { account: cloud.account, region: cloud.region, known: engine.known };
  return {
    names: ["dynamodb"],
    kinds: tableKinds({ cloud, engine, sweep }),
    access(request) {
      const operation = operationOf(request);
      if (!operations.has(operation)) throw unknown(operation);
      return accessOf(operation, bodyOf(request), place);
    },
    async handle(request) {
      const name = operationOf(request);
      const operation = operations.get(name);
      if (!operation) throw unknown(name);
      const { answer, usage } = await operation({ cloud, engine, tokens, caller: request.caller }, bodyOf(request));
      return respond(answer, usage);
    },
    refuse,
    async reset() {
      await engine.locks.settled();
      for (const prefix of ["item-", "index-", "expiry~", "token~"]) await engine.level.clear(under(prefix));
      tokens.forgetAll();
    },
    async close() {
      sweep.stop();
      await engine.locks.settled();
      await engine.level.close();
    },
  };
}

const unknown = (operation: string) =>
  new AwsError("UnknownOperationException", `The local DynamoDB has no operation ${operation || "without a name"}`);

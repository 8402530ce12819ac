import { createApigateway } from "./apigateway/service.ts";
import { createCloudfront } from "./cloudfront/service.ts";
import { createCognito } from "./cognito/service.ts";
import type { ResourceKind, Service } from "./contract.ts";
import type { Core } from "./core.ts";
import { createDynamodb } from "./dynamodb/service.ts";
import { createEvents } from "./events/service.ts";
import { createIam } from "./iam/service.ts";
import { createLambda } from "./lambda/service.ts";
import { createS3 } from "./s3/service.ts";
import { createSes } from "./ses/service.ts";
import { createSns } from "./sns/service.ts";
import { createSqs } from "./sqs/service.ts";
import { createSsm } from "./ssm/service.ts";

/** The registry: one line a service. Resources are made in this order, so what is called stands before what calls it. */
export const registry: ((core: Core) => Service)[] = [
  createIam,
  createLambda,
  createDynamodb,
  createS3,
  createSqs,
  createSns,
  createSes,
  createCognito,
  createSsm,
  createApigateway,
  createEvents,
  createCloudfront,
];

/** All kinds of resources that services make, in order of the registry. Refuses two for one type. */
export function kindsOf(services: Service[]): Map<string, ResourceKind> {
  const kinds = new Map<string, ResourceKind>();
  for (const kind of services.flatMap((service) => service.kinds)) {
    if (kinds.has(kind.type)) throw new Error(`two services make ${kind.type}`);
    kinds.set(kind.type, kind);
  }
  return kinds;
}

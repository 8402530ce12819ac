import type { Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { silentService } from "../silent-service.ts";
import { apiKind, authorizerKind, integrationKind, routeKind, stageKind, type Apis } from "./kinds.ts";

/** API Gateway: HTTP APIs in front of functions. Its management API is not answered. */
export function createApigateway(core: Core): Service {
  const apis: Apis = { byId: new Map(), integrations: new Map(), authorizers: new Map() };
  return silentService([apiKind(core, apis), integrationKind(apis), authorizerKind(core, apis), routeKind(apis), stageKind()]);
}

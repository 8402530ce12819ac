import type { Callers } from "./callers.ts";
import type { AwsResponse, Cloud, Service } from "./contract.ts";
import type { Assembly } from "./assembly.ts";
import type { Roles } from "./iam/roles.ts";
import type { Sites } from "./sites.ts";

/** What the core's own services (functions, APIs, sites, rules, roles) need beside what every service is given. */
export interface Core extends Cloud {
  readonly assembly: Assembly;
  readonly callers: Callers;
  readonly roles: Roles;
  readonly sites: Sites;
  /** Resolves once every resource of the template is made; what is called earlier waits. */
  readonly made: Promise<void>;
  /** The service that answers a name of a credential scope. */
  service(name: string): Service | undefined;
  /** Asks one of the services' own unsigned routes from inside, such as a user pool's public keys. */
  ask(path: string): Promise<AwsResponse | undefined>;
}

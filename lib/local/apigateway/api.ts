import type { Authorizer } from "./authorizer.ts";
import type { CorsSettings } from "./cors.ts";
import type { RouteMatcher } from "./match-route.ts";

/** A route of an API and who answers it. */
export interface ApiRoute {
  readonly key: string;
  readonly matcher: RouteMatcher;
  readonly functionArn: string;
  readonly authorizer: Authorizer | undefined;
  readonly scopes: string[];
}

/** An HTTP API of the template, filled as its parts are made. */
export interface Api {
  readonly id: string;
  readonly host: string;
  readonly cors: CorsSettings | undefined;
  readonly routes: ApiRoute[];
}

import type { ResourceKind } from "../contract.ts";
import type { Core } from "../core.ts";
import type { Api } from "./api.ts";
import { answerApi } from "./answer.ts";
import { createAuthorizer, type Authorizer } from "./authorizer.ts";
import type { CorsSettings } from "./cors.ts";
import { readRouteKey } from "./match-route.ts";

/** Everything that HTTP APIs are made of, filled as the template's resources are made. */
export interface Apis {
  readonly byId: Map<string, Api>;
  readonly integrations: Map<string, string>;
  readonly authorizers: Map<string, Authorizer>;
}

/** `AWS::ApiGatewayV2::Api`, protocol HTTP. */
export function apiKind(core: Core, apis: Apis): ResourceKind {
  const hostOf = (id: string) => `${id}.execute-api.${core.region}.amazonaws.com`;
  return {
    type: "AWS::ApiGatewayV2::Api",
    properties: ["ProtocolType", "CorsConfiguration"],
    ignored: {
      Name: "the API is found by its id",
      Description: "for people",
      DisableExecuteApiEndpoint: "there is no other way to the API than through this machine",
    },
    identify(resource) {
      const id = resource.physicalName().slice(-12).toLowerCase();
      return { ref: id, attributes: { ApiId: id, ApiEndpoint: `https://${hostOf(id)}` } };
    },
    create({ identity: { ref: id }, properties }) {
      if (properties.ProtocolType !== "HTTP") throw new Error(`only HTTP APIs are answered, not ${properties.ProtocolType}`);
      const api: Api = { id, host: hostOf(id), cors: properties.CorsConfiguration as CorsSettings | undefined, routes: [] };
      apis.byId.set(id, api);
      core.sites.add("api", api.host, (request) => answerApi(core, api, request));
    },
  };
}

/** `AWS::ApiGatewayV2::Integration`, to a function with payload format 2.0. */
export function integrationKind(apis: Apis): ResourceKind {
  return {
    type: "AWS::ApiGatewayV2::Integration",
    properties: ["IntegrationType", "IntegrationUri", "PayloadFormatVersion"],
    ignored: { ApiId: "routes name their integration", Description: "for people", IntegrationMethod: "functions are called by POST" },
    identify: (resource) => ({ ref: resource.physicalName().slice(-12).toLowerCase() }),
    create({ identity, properties }) {
      const { IntegrationType: type, IntegrationUri: uri, PayloadFormatVersion: version } = properties;
      if (type !== "AWS_PROXY" || version !== "2.0") throw new Error(`only AWS_PROXY 2.0 integrations are answered, not ${type} ${version}`);
      apis.integrations.set(identity.ref, functionArnIn(String(uri)));
    },
  };
}

/** Both `arn:…:function:Name` and the longer form with `/functions/…/invocations` around it. */
function functionArnIn(uri: string): string {
  return /\/functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
}

/** `AWS::ApiGatewayV2::Authorizer`, of type JWT, reading the header Authorization. */
export function authorizerKind(core: Core, apis: Apis): ResourceKind {
  return {
    type: "AWS::ApiGatewayV2::Authorizer",
    properties: ["AuthorizerType", "IdentitySource", "JwtConfiguration"],
    ignored: { ApiId: "routes name their authorizer", Name: "for people" },
    identify: (resource) => ({ ref: resource.physicalName().slice(-12).toLowerCase() }),
    create({ identity, properties }) {
      const { AuthorizerType: type, IdentitySource: source, JwtConfiguration: jwt } = properties as {
        AuthorizerType?: string;
        IdentitySource?: string[];
        JwtConfiguration?: { Issuer?: string; Audience?: string[] };
      };
      if (type !== "JWT" || !jwt?.Issuer) throw new Error(`only JWT authorizers are understood, not ${type}`);
      if (source?.join() !== "$request.header.Authorization") throw new Error(`identity source ${source} is not understood`);
      apis.authorizers.set(identity.ref, createAuthorizer(core, { issuer: jwt.Issuer, audience: jwt.Audience ?? [] }));
    },
  };
}

/** `AWS::ApiGatewayV2::Route`. */
export function routeKind(apis: Apis): ResourceKind {
  return {
    type: "AWS::ApiGatewayV2::Route",
    properties: ["ApiId", "RouteKey", "Target", "AuthorizationType", "AuthorizerId", "AuthorizationScopes"],
    ignored: { OperationName: "for people" },
    identify: (resource) => ({ ref: resource.physicalName() }),
    create({ properties }) {
      const { RouteKey: key, AuthorizationType: type = "NONE", AuthorizerId: authorizerId } = properties as Record<string, string>;
      const functionArn = apis.integrations.get(String(properties.Target).replace("integrations/", ""));
      const authorizer = apis.authorizers.get(authorizerId ?? "");
      if (!functionArn || !key) throw new Error(`its target ${properties.Target} is not an integration`);
      if (type !== "NONE" && (type !== "JWT" || !authorizer)) throw new Error(`authorization ${type} is not understood`);
      const scopes = (properties.AuthorizationScopes ?? []) as string[];
      apis.byId.get(String(properties.ApiId))?.routes.push({ key, matcher: readRouteKey(key), functionArn, authorizer, scopes });
    },
  };
}

/** `AWS::ApiGatewayV2::Stage`, `$default` only. */
export function stageKind(): ResourceKind {
  return {
    type: "AWS::ApiGatewayV2::Stage",
    properties: ["StageName"],
    ignored: {
      ApiId: "an API has one stage here",
      AutoDeploy: "what the template says is always what runs",
      AccessLogSettings: "requests are counted by the meter",
      DefaultRouteSettings: "throttling guards against a crowd that a laptop does not have; use the fault `throttle`",
      RouteSettings: "as the default route settings",
      Description: "for people",
    },
    identify: (resource) => ({ ref: String(resource.property("StageName")) }),
    create({ properties }) {
      if (properties.StageName !== "$default") throw new Error(`only the stage $default is answered, not ${properties.StageName}`);
    },
  };
}

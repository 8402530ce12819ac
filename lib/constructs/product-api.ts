import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import type { RouteRow } from "../function-row.ts";
import { acknowledge } from "./acknowledged.ts";
import type { ConsoleUsers } from "./console-users.ts";
import type { OperationsTopic } from "./operations-topic.ts";

export interface ProductApiProps {
  readonly config: StageConfig;
  readonly users: ConsoleUsers;
  readonly operations: OperationsTopic;
}

/** The HTTP API: what stands in the functions table, with the user pool's tokens at the door of every route that is not open. */
export class ProductApi extends Construct {
  readonly api: HttpApi;
  private readonly signedIn: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, { config, users, operations }: ProductApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", {
      apiName: `dossier-${config.stage}`,
      description: "Console, portal and webhooks",
      createDefaultStage: false,
    });
    const issuer = `https://cognito-idp.${config.region}.amazonaws.com/${users.pool.userPoolId}`;
    this.signedIn = new HttpJwtAuthorizer("SignedIn", issuer, { jwtAudience: [users.client.userPoolClientId] });
    this.addStage(config);
    operations.hear(
      new Alarm(this, "ServerErrors", {
        alarmDescription: "More than five answers of the API within five minutes were server errors.",
        metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
        threshold: 5,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }

  /** Leads the routes to a function. */
  lead(name: string, lambda: IFunction, routes: readonly RouteRow[]): void {
    const integration = new HttpLambdaIntegration(name, lambda);
    for (const { route, access } of routes) {
      const [method, path] = route.split(" ") as [keyof typeof HttpMethod, string];
      const open = access === "open";
      const added = this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: open ? new HttpNoneAuthorizer() : this.signedIn,
      });
      if (open) added.forEach((each) => acknowledge(each, "openRoute"));
    }
  }

  private addStage(config: StageConfig): void {
    const logGroup = new LogGroup(this, "AccessLog", {
      // Names under /aws/vendedlogs share one resource policy, whose size is limited per account.
      logGroupName: `/aws/vendedlogs/dossier-${config.stage}-api`,
      retention: config.logRetentionDays,
      removalPolicy: config.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: config.api.requestsPerSecond, burstLimit: config.api.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLogFormat },
    });
  }
}

/** No path and no address: ids and callers stay out of logs, the request id leads to the function's own lines. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    at: "$context.requestTimeEpoch",
    routeKey: "$context.routeKey",
    status: "$context.status",
    latencyMs: "$context.responseLatency",
    bytes: "$context.responseLength",
    error: "$context.error.message",
    authorizerError: "$context.authorizer.error",
    integrationError: "$context.integrationErrorMessage",
  }),
);

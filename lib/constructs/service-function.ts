import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { feedsItself, type FunctionName, type FunctionRow } from "../function-row.ts";
import { acknowledgePrefix } from "./acknowledged.ts";

export interface ServiceFunctionProps {
  readonly config: StageConfig;
  readonly name: FunctionName;
  readonly row: FunctionRow;
  /** The folder with `index.cjs` in it: the bytes that run at home are the bytes that are deployed. */
  readonly code: string;
  readonly environment: Record<string, string>;
  readonly statements: PolicyStatement[];
}

/** A function with a log group and a role of its own: every right is written down, none comes from a managed policy. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { config, name, row } = props;
    const functionName = `dossier-${config.stage}-${name}`;
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: config.logRetentionDays,
      removalPolicy: config.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `Rights of ${functionName}`,
      inlinePolicies: { rights: new PolicyDocument({ statements: [...props.statements, mayLog(logGroup)] }) },
    });
    const prefixes = props.statements.flatMap((statement) => statement.resources).filter((arn) => arn.endsWith("/*"));
    for (const arn of new Set(prefixes)) acknowledgePrefix(this.role, arn);
    this.lambda = new LambdaFunction(this, "Function", {
      functionName,
      description: row.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(props.code),
      memorySize: row.memoryMb,
      timeout: Duration.seconds(row.timeoutSeconds),
      role: this.role,
      environment: props.environment,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Start, end and report lines of a sweep each minute would be most of an idle month's log.
      systemLogLevelV2: SystemLogLevel.WARN,
      // Lambda stops a chain of a function and its own queue after about 16 rounds, unless it is told that they are meant.
      ...(feedsItself(row) ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
    });
  }
}

const mayLog = (logGroup: LogGroup): PolicyStatement =>
  new PolicyStatement({
    sid: "Log",
    effect: Effect.ALLOW,
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [logGroup.logGroupArn],
  });

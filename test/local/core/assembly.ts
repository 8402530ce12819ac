import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A resource of a hand-written template. */
export interface TestResource {
  Type: string;
  Properties?: object;
  Metadata?: object;
}

export interface TestStack {
  Resources: Record<string, TestResource>;
  Outputs?: object;
  Parameters?: object;
}

const root = join(import.meta.dirname, "..", "..", "..", ".local", "test");

/** A new folder below the project, where functions find the project's packages. */
export function testFolder(): { path: string; remove(): void } {
  mkdirSync(root, { recursive: true });
  const path = mkdtempSync(join(root, "core-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes a cloud assembly as the CDK would: stacks in the order given, and the code of functions by name. */
export function writeAssembly(folder: string, stacks: Record<string, TestStack>, functions: Record<string, string> = {}): string {
  const assembly = join(folder, "cdk.out");
  mkdirSync(assembly, { recursive: true });
  const artifacts: Record<string, object> = {};
  const files: Record<string, object> = {};
  for (const [name, code] of Object.entries(functions)) {
    mkdirSync(join(assembly, `asset.${name}`), { recursive: true });
    writeFileSync(join(assembly, `asset.${name}`, "index.cjs"), code);
    files[name] = { source: { path: `asset.${name}`, packaging: "zip" }, destinations: { d: { objectKey: `${name}.zip` } } };
  }
  let before: string[] = [];
  for (const [name, template] of Object.entries(stacks).reverse()) {
    artifacts[name] = {
      type: "aws:cloudformation:stack",
      environment: "aws://unknown-account/unknown-region",
      properties: { templateFile: `${name}.template.json` },
      dependencies: Object.keys(stacks).slice(0, Object.keys(stacks).indexOf(name)),
    };
    writeFileSync(join(assembly, `${name}.template.json`), JSON.stringify(template));
    before = [name];
  }
  artifacts[`${before[0]}.assets`] = { type: "cdk:asset-manifest", properties: { file: "test.assets.json" } };
  writeFileSync(join(assembly, "test.assets.json"), JSON.stringify({ files }));
  writeFileSync(join(assembly, "manifest.json"), JSON.stringify({ version: "1", artifacts }));
  return assembly;
}

export interface TestStatement {
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
  Effect?: string;
  Condition?: object;
}

/** A function with its role, as two resources. */
export function functionResources(name: string, properties: object = {}, statements: TestStatement[] = []): Record<string, TestResource> {
  return {
    [`${name}Role`]: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {},
        ManagedPolicyArns: [{ "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]] }],
      },
    },
    [`${name}Policy`]: {
      Type: "AWS::IAM::Policy",
      Properties: {
        PolicyName: `${name}Policy`,
        PolicyDocument: { Version: "2012-10-17", Statement: statements.map((one) => ({ Effect: "Allow", ...one })) },
        Roles: [{ Ref: `${name}Role` }],
      },
    },
    [name]: {
      Type: "AWS::Lambda::Function",
      Properties: {
        FunctionName: name,
        Runtime: "nodejs24.x",
        Handler: "index.handler",
        Code: { S3Bucket: { "Fn::Sub": "cdk-assets-${AWS::AccountId}-${AWS::Region}" }, S3Key: `${name}.zip` },
        Role: { "Fn::GetAtt": [`${name}Role`, "Arn"] },
        MemorySize: 256,
        Timeout: 10,
        ...properties,
      },
    },
  };
}

/** An HTTP API with routes to functions: `{"GET /a": "Name"}`. */
export function apiResources(routes: Record<string, string>, api: object = {}): Record<string, TestResource> {
  const resources: Record<string, TestResource> = {
    Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "Api", ProtocolType: "HTTP", ...api } },
    Stage: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: { Ref: "Api" }, StageName: "$default", AutoDeploy: true } },
  };
  Object.entries(routes).forEach(([key, name], place) => {
    resources[`Integration${place}`] = {
      Type: "AWS::ApiGatewayV2::Integration",
      Properties: {
        ApiId: { Ref: "Api" },
        IntegrationType: "AWS_PROXY",
        IntegrationUri: { "Fn::GetAtt": [name, "Arn"] },
        PayloadFormatVersion: "2.0",
      },
    };
    resources[`Route${place}`] = {
      Type: "AWS::ApiGatewayV2::Route",
      Properties: {
        ApiId: { Ref: "Api" },
        RouteKey: key,
        Target: { "Fn::Join": ["", ["integrations/", { Ref: `Integration${place}` }]] },
        AuthorizationType: "NONE",
      },
    };
  });
  return resources;
}

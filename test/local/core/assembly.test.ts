import { afterEach, describe, expect, it } from "vitest";
import { startCloud } from "../../../lib/local/cloud.ts";
import type { RunningCloud } from "../../../lib/local/running-cloud.ts";
import { functionResources, testFolder, writeAssembly, type TestStack } from "./assembly.ts";

const folder = testFolder();
let cloud: RunningCloud | undefined;

afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
  folder.remove();
});

async function start(stacks: Record<string, TestStack>, parameters?: Record<string, string>): Promise<RunningCloud> {
  const assembly = writeAssembly(folder.path, stacks, { Fn: "exports.handler = async () => process.env;" });
  cloud = await startCloud({ assembly, directory: `${folder.path}/state`, port: 0, parameters });
  return cloud;
}

const role = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: {} } };

describe("reading an assembly", () => {
  it("stops the start for all unknown types and properties at once, by construct path", async () => {
    const resources = {
      Strange: { Type: "AWS::Moon::Base", Metadata: { "aws:cdk:path": "App/Moon/Resource" } },
      Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "b", KmsKeyIdentifier: "k" }, Metadata: { "aws:cdk:path": "App/Bus/Resource" } },
      Alarm: { Type: "AWS::CloudWatch::Alarm", Properties: { Anything: 1 } },
    };
    await expect(start({ App: { Resources: resources } })).rejects.toMatchObject({
      reasons: [
        "App/Moon/Resource: unknown resource type AWS::Moon::Base",
        "App/Bus/Resource: unknown property KmsKeyIdentifier of AWS::Events::EventBus",
      ],
    });
  });

  it("stops for what it cannot resolve or make, naming each place", async () => {
    const resources = {
      A: { Type: "AWS::Events::EventBus", Properties: { Name: { "Fn::GetAtt": ["Role", "Colour"] } } },
      B: { Type: "AWS::Events::EventBus", Properties: { Name: { "Fn::FindInMap": ["a", "b", "c"] } } },
      C: { Type: "AWS::Events::EventBus", Properties: { Name: { Ref: "Nobody" } } },
      D: { Type: "AWS::Events::EventBus", Properties: { Name: { "Fn::Sub": "${D}" } } },
      Role: role,
    };
    await expect(start({ App: { Resources: resources } })).rejects.toMatchObject({
      reasons: [
        "App/A: cannot resolve attribute Colour of App/Role (AWS::IAM::Role)",
        "App/B: cannot resolve intrinsic function Fn::FindInMap",
        "App/C: cannot resolve a reference to Nobody, which is not in the template",
        "App/D: cannot resolve a circle of references through App/D",
      ],
    });
  });

  it("stops for managed policies and conditions that it does not know", async () => {
    const strange = { Type: "AWS::IAM::Role", Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] } };
    const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Condition: { IpAddress: { "aws:SourceIp": "1.2.3.4" } } };
    const policy = { Type: "AWS::IAM::Policy", Properties: { PolicyName: "p", Roles: [], PolicyDocument: { Statement: [statement] } } };
    await expect(start({ App: { Resources: { Strange: strange, Policy: policy } } })).rejects.toMatchObject({
      reasons: [
        "App/Strange: the managed policy arn:aws:iam::aws:policy/AdministratorAccess is not known",
        "App/Policy: condition operator IpAddress is not understood",
      ],
    });
  });

  it("stops for functions that are not Node's", async () => {
    const resources = functionResources("Fn", { Runtime: "python3.13" });
    await expect(start({ App: { Resources: resources } })).rejects.toThrow("App/Fn: runtime python3.13 is not run here");
  });

  it("resolves references within and across stacks, parameters and outputs", async () => {
    const data: TestStack = {
      Resources: { Bus: { Type: "AWS::Events::EventBus", Properties: { Name: { "Fn::Sub": "bus-${AWS::Region}-${!x}" } } } },
      Outputs: { Export: { Value: { "Fn::GetAtt": ["Bus", "Arn"] }, Export: { Name: "Data:Bus" } } },
    };
    const variables = {
      BUS: { "Fn::ImportValue": "Data:Bus" },
      PORTAL: { Ref: "PortalUrl" },
      STAGE: { Ref: "Stage" },
      PART: { "Fn::Select": [1, { "Fn::Split": [":", { "Fn::Join": ["", ["a:", { Ref: "AWS::AccountId" }]] }] }] },
      GONE: { Ref: "AWS::NoValue" },
    };
    const app: TestStack = {
      Parameters: { PortalUrl: { Type: "String" }, Stage: { Type: "String", Default: "dev" } },
      Resources: functionResources("Fn", { Environment: { Variables: variables } }),
      Outputs: { Name: { Value: { Ref: "Fn" } } },
    };
    const running = await start({ Data: data, App: app }, { PortalUrl: "http://portal" });
    const lambda = running.service<import("../../../lib/local/lambda/service.ts").LambdaService>("lambda");
    const { payload } = (await lambda.invoke("Fn", {})) as { payload: Record<string, string> };
    expect(payload).toMatchObject({
      BUS: "arn:aws:events:eu-central-1:000000000000:event-bus/bus-eu-central-1-${x}",
      PORTAL: "http://portal",
      STAGE: "dev",
      PART: "000000000000",
    });
    expect("GONE" in payload).toBe(false);
    expect(running.output("App", "Name")).toBe("Fn");
    expect(running.resource("App/FnRole").attributes.Arn).toMatch(/^arn:aws:iam::000000000000:role\/App-FnRole-[0-9A-F]{12}$/);
  });

  it("says that a port is taken", async () => {
    const running = await start({ App: { Resources: { Role: role } } });
    const port = Number(new URL(running.url).port);
    await expect(startCloud({ assembly: `${folder.path}/cdk.out`, directory: `${folder.path}/other`, port })).rejects.toThrow(`Port ${port} is taken`);
  });

  it("says that nothing was synthesized", async () => {
    await expect(startCloud({ assembly: `${folder.path}/none`, directory: `${folder.path}/state`, port: 0 })).rejects.toThrow("no cloud assembly");
  });
});

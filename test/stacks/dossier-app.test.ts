import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { configOf } from "../../lib/config.ts";
import { synthesized } from "./synthesized.ts";

describe("the app", () => {
  it.each(["dev", "prod"])("of the stage %s passes template validation and cdk-nag with every finding acknowledged", (stage) => {
    const { report } = synthesized(stage, true);
    expect(report.pluginReports).toEqual([]);
  }, 60_000);

  it("would be stopped by a finding that nobody acknowledged", () => {
    const outdir = mkdtempSync(join(tmpdir(), "dossier-nag-"));
    const app = new App({ outdir });
    new Bucket(new Stack(app, "Careless"), "Open");
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
    rmSync(outdir, { recursive: true });
  }, 60_000);

  it("of the local stage is made of plain resource types in three stacks, with account and region fixed", () => {
    const { templates, resources } = synthesized("local", true);
    const types = new Set(Object.values(resources).map(({ Type }) => Type));
    expect([...types].filter((type) => !type.startsWith("AWS::") || type === "AWS::CloudFormation::CustomResource")).toEqual([]);
    expect(types).not.toContain("AWS::CDK::Metadata");
    expect(Object.values(templates).filter(({ Conditions, Mappings }) => Conditions ?? Mappings)).toEqual([]);
    expect(JSON.stringify(templates)).toContain("dossier-local-imports-000000000000-eu-central-1");
  }, 60_000);

  it("holds nothing that bills by the hour or month while idle", () => {
    const { resources } = synthesized("prod", false);
    const types = new Set(Object.values(resources).map(({ Type }) => Type));
    const standing = ["AWS::KMS::Key", "AWS::SecretsManager::Secret", "AWS::WAFv2::WebACL", "AWS::EC2::NatGateway", "AWS::EC2::VPCEndpoint", "AWS::Route53::HostedZone", "AWS::CloudWatch::Dashboard"];
    expect(standing.filter((type) => types.has(type))).toEqual([]);
    expect(JSON.stringify(resources)).not.toMatch(/ProvisionedConcurrency|ProvisionedPoller|ReservedConcurrent/);
  }, 60_000);

  it("refuses a stage that is not configured", () => {
    expect(() => configOf("staging")).toThrow('There is no stage "staging": choose one of local, dev, prod.');
  });
});

import { describe, expect, it, vi } from "vitest";
import { ofType, synthesized } from "./synthesized.ts";

vi.stubEnv("CDK_VALIDATION", "false");
const prod = synthesized("prod", false);
const dev = synthesized("dev", false);

describe("the data stack", () => {
  it("keeps one table, on demand, with point-in-time recovery and rows that expire", () => {
    const tables = ofType(prod, "AWS::DynamoDB::GlobalTable");
    expect(tables).toHaveLength(1);
    const table = tables[0]![1].Properties;
    expect(table["BillingMode"]).toBe("PAY_PER_REQUEST");
    expect(table["TimeToLiveSpecification"]).toEqual({ AttributeName: "expiresAt", Enabled: true });
    expect(table["Replicas"]).toHaveLength(1);
    expect(table["Replicas"][0].PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it("keys the table and its sparse indexes as the store expects them", () => {
    const table = ofType(prod, "AWS::DynamoDB::GlobalTable")[0]![1].Properties;
    const keys = (schema: { AttributeName: string }[]) => schema.map((key) => key.AttributeName);
    expect(keys(table["KeySchema"])).toEqual(["pk", "sk"]);
    const indexes = table["GlobalSecondaryIndexes"].map((index: any) => [
      index.IndexName,
      ...keys(index.KeySchema),
      index.Projection.ProjectionType,
    ]);
    expect(indexes).toEqual([
      ["due", "duePk", "dueSk", "KEYS_ONLY"],
      ["list", "listPk", "listSk", "ALL"],
      ["party", "partyPk", "partySk", "KEYS_ONLY"],
      ["find", "findPk", "findSk", "KEYS_ONLY"],
    ]);
  });

  it.each(["AWS::DynamoDB::GlobalTable", "AWS::Cognito::UserPool"])("keeps %s in production and lets it go in dev", (type) => {
    expect(ofType(prod, type).map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(["Retain"]);
    expect(ofType(dev, type).map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(["Delete"]);
  });

  it("refuses to delete the production table and user pool", () => {
    const table = ofType(prod, "AWS::DynamoDB::GlobalTable")[0]![1].Properties;
    expect(table["Replicas"][0].DeletionProtectionEnabled).toBe(true);
    expect(ofType(prod, "AWS::Cognito::UserPool")[0]![1].Properties["DeletionProtection"]).toBe("ACTIVE");
  });

  it("keeps documents and dropped files in production; the sites are built anew", () => {
    const policies = Object.fromEntries(ofType(prod, "AWS::S3::Bucket").map(([id, { DeletionPolicy }]) => [id.slice(0, 5), DeletionPolicy]));
    expect(policies).toEqual({ Docum: "Retain", Impor: "Retain", Sites: "Delete" });
  });

  it.each(ofType(prod, "AWS::S3::Bucket"))("keeps %s private, versioned, encrypted and tidy", (id, { Properties }) => {
    expect(Properties["PublicAccessBlockConfiguration"]).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties["VersioningConfiguration"]).toEqual({ Status: "Enabled" });
    expect(Properties["BucketEncryption"]).toBeDefined();
    const tidy = Properties["LifecycleConfiguration"].Rules[0];
    expect(tidy.NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 365 });
    expect(tidy.AbortIncompleteMultipartUpload).toEqual({ DaysAfterInitiation: 7 });
    const policy = ofType(prod, "AWS::S3::BucketPolicy").find(([, each]) => each.Properties["Bucket"].Ref === id)![1];
    const denials = policy.Properties["PolicyDocument"].Statement.filter((each: any) => each.Effect === "Deny");
    expect(denials.map((each: any) => Object.values(each.Condition)[0])).toContainEqual({ "aws:SecureTransport": "false" });
  });

  it("tells the import queue of files under in/ by the bucket's own notification", () => {
    const [id, bucket] = ofType(prod, "AWS::S3::Bucket").find(([each]) => each.startsWith("Imports"))!;
    expect(id).toBeDefined();
    expect(bucket.Properties["NotificationConfiguration"]).toEqual({
      QueueConfigurations: [
        {
          Event: "s3:ObjectCreated:*",
          Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "in/" }] } },
          Queue: { "Fn::GetAtt": [expect.stringMatching(/^ImportQueue/), "Arn"] },
        },
      ],
    });
    expect(bucket.DependsOn).toEqual([expect.stringMatching(/^ImportQueuePolicy/)]);
  });

  it("lets only the portal's own pages upload from a browser", () => {
    const bucket = ofType(prod, "AWS::S3::Bucket").find(([each]) => each.startsWith("Imports"))![1];
    expect(bucket.Properties["CorsConfiguration"].CorsRules).toEqual([
      {
        AllowedHeaders: ["content-type"],
        AllowedMethods: ["PUT"],
        AllowedOrigins: [{ Ref: "PortalUrl" }],
        ExposedHeaders: ["ETag"],
        MaxAge: 3000,
      },
    ]);
    expect(prod.templates.Data.Parameters.PortalUrl.Default).toBe("https://dossier.example.com");
  });

  it("lets nobody sign up, and no user change company or role", () => {
    const pool = ofType(prod, "AWS::Cognito::UserPool")[0]![1].Properties;
    expect(pool["AdminCreateUserConfig"].AllowAdminCreateUserOnly).toBe(true);
    expect(pool["MfaConfiguration"]).toBe("OPTIONAL");
    expect(pool["EnabledMfas"]).toEqual(["SOFTWARE_TOKEN_MFA"]);
    const client = ofType(prod, "AWS::Cognito::UserPoolClient")[0]![1].Properties;
    expect(client["ReadAttributes"]).toEqual(expect.arrayContaining(["custom:company", "custom:role", "email"]));
    expect(client["WriteAttributes"].filter((name: string) => name.startsWith("custom:"))).toEqual([]);
    expect(client["GenerateSecret"]).toBe(false);
    expect(client["ExplicitAuthFlows"]).toEqual(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
  });
});

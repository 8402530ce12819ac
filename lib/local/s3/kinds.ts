import type { Cloud, ResourceKind } from "../contract.ts";
import type { Buckets } from "./bucket.ts";
import { readCorsRules } from "./cors.ts";
import { notificationRules } from "./notification-rules.ts";

/** The resource types of S3. */
export function kinds(cloud: Cloud, buckets: Buckets): ResourceKind[] {
  return [
    {
      type: "AWS::S3::Bucket",
      properties: ["BucketName", "CorsConfiguration", "NotificationConfiguration"],
      ignored: {
        LifecycleConfiguration: "objects stay until someone deletes them",
        BucketEncryption: "nothing is encrypted at rest on this machine",
        PublicAccessBlockConfiguration: "nothing here is public: every request is signed or presigned",
        VersioningConfiguration: "only the newest version is kept",
        OwnershipControls: "there is one owner here",
        LoggingConfiguration: "the meter counts requests; nobody reads access logs of a laptop",
        Tags: "nothing here reads tags",
      },
      identify(resource) {
        const name = resource.property<string>("BucketName") ?? resource.physicalName().toLowerCase();
        const RegionalDomainName = `${name}.s3.${cloud.region}.amazonaws.com`;
        return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.amazonaws.com`, RegionalDomainName } };
      },
      create(resource) {
        const name = resource.identity.ref;
        if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) throw new Error(`${name} is no name for a bucket`);
        const notifications = notificationRules(resource.property("NotificationConfiguration"));
        buckets.add({ name, arn: `arn:aws:s3:::${name}`, corsRules: readCorsRules(resource.property("CorsConfiguration")), notifications });
      },
    },
    {
      type: "AWS::S3::BucketPolicy",
      properties: [],
      ignored: { PolicyDocument: "resource policies are not evaluated", Bucket: "resource policies are not evaluated" },
      identify: (resource) => ({ ref: resource.physicalName() }),
    },
  ];
}

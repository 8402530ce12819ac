import {
  CreateMultipartUploadCommand, GetBucketVersioningCommand, GetObjectCommand, GetObjectTaggingCommand, ListObjectsCommand, PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand, PutObjectCommand, PutObjectTaggingCommand, S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3 } from "../../../lib/local/s3/service.ts";
import type { S3Service } from "../../../lib/local/s3/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const Bucket = "documents";
let front: Front;
let s3: S3Client;

beforeEach(async () => {
  front = await new Front().start(createS3);
  s3 = new S3Client(clientOf(front));
  await front.make("AWS::S3::Bucket", "Documents", { BucketName: Bucket });
  await s3.send(new PutObjectCommand({ Bucket, Key: "x", Body: "untouched" }));
});

afterEach(async () => {
  s3.destroy();
  await front.close();
});

describe("what is not answered here", () => {
  const Key = "x";
  const askings: Record<string, () => Promise<unknown>> = {
    "tags of an object": () => s3.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet: [{ Key: "a", Value: "b" }] } })),
    "reading tags": () => s3.send(new GetObjectTaggingCommand({ Bucket, Key })),
    "tags of an upload": () => s3.send(new PutObjectCommand({ Bucket, Key, Body: "y", Tagging: "a=b" })),
    "encryption with a key": () => s3.send(new PutObjectCommand({ Bucket, Key, Body: "y", ServerSideEncryption: "aws:kms" })),
    "a storage class": () => s3.send(new PutObjectCommand({ Bucket, Key, Body: "y", StorageClass: "GLACIER" })),
    "an access list": () => s3.send(new PutObjectCommand({ Bucket, Key, Body: "y", ACL: "public-read" })),
    "a version": () => s3.send(new GetObjectCommand({ Bucket, Key, VersionId: "1" })),
    "a part": () => s3.send(new GetObjectCommand({ Bucket, Key, PartNumber: 1 })),
    "an upload in parts": () => s3.send(new CreateMultipartUploadCommand({ Bucket, Key })),
    "switching versions on": () => s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } })),
    "asking for versions": () => s3.send(new GetBucketVersioningCommand({ Bucket })),
    "setting notifications": () => s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: {} })),
    "the first kind of list": () => s3.send(new ListObjectsCommand({ Bucket })),
  };

  it.each(Object.entries(askings))("is refused with 501: %s", async (_name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name: "NotImplemented", $metadata: { httpStatusCode: 501 } });
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(await answer.Body!.transformToString()).toBe("untouched");
  });

  it("is refused for another account's bucket with 403", async () => {
    const command = new GetObjectCommand({ Bucket, Key, ExpectedBucketOwner: "111111111111" });
    await expect(s3.send(command)).rejects.toMatchObject({ name: "AccessDenied" });
  });
});

describe("what IAM is asked", () => {
  const ask = (method: string, path: string, more: { headers?: Record<string, string>; body?: string } = {}) =>
    front.services[0]!.access({
      service: "s3", caller: "f", method, url: new URL(path, front.url), headers: more.headers ?? {}, body: Buffer.from(more.body ?? ""),
    });

  it("names the object, the bucket, or each of several objects", () => {
    expect(ask("PUT", "/documents/a%20b")).toEqual([{ action: "s3:PutObject", resource: "arn:aws:s3:::documents/a b" }]);
    expect(ask("HEAD", "/documents/a")).toEqual([{ action: "s3:GetObject", resource: "arn:aws:s3:::documents/a" }]);
    expect(ask("GET", "/documents?list-type=2&prefix=in/")).toEqual([
      { action: "s3:ListBucket", resource: "arn:aws:s3:::documents", context: { "s3:prefix": ["in/"] } },
    ]);
    expect(ask("PUT", "/documents/new", { headers: { "x-amz-copy-source": "/documents/old" } })).toEqual([
      { action: "s3:PutObject", resource: "arn:aws:s3:::documents/new" },
      { action: "s3:GetObject", resource: "arn:aws:s3:::documents/old" },
    ]);
    const body = "<Delete><Object><Key>a&amp;b</Key></Object><Object><Key>c</Key></Object></Delete>";
    expect(ask("POST", "/documents?delete", { body }).map(({ resource }) => resource)).toEqual(["arn:aws:s3:::documents/a&b", "arn:aws:s3:::documents/c"]);
    expect(ask("OPTIONS", "/documents/a")).toEqual([]);
  });
});

describe("a distribution", () => {
  it("reads objects, parts and conditions without a request, and 403 for what is not there", async () => {
    const service = front.services[0] as S3Service;
    const whole = await service.read(Bucket, "x");
    expect(whole).toMatchObject({ status: 200, headers: { "content-type": "application/octet-stream" } });
    expect(whole.body.toString()).toBe("untouched");
    expect((await service.read(Bucket, "x", { range: "bytes=0-1" })).body.toString()).toBe("un");
    expect((await service.read(Bucket, "x", { "if-none-match": whole.headers.etag! })).status).toBe(304);
    expect((await service.read(Bucket, "not there")).status).toBe(403);
    expect((await service.read("no-bucket", "x")).status).toBe(404);
  });
});

describe("a bucket of the template", () => {
  it("has the names that CloudFormation gives", async () => {
    expect(await front.make("AWS::S3::Bucket", "Unnamed")).toEqual({
      ref: "test-unnamed",
      attributes: {
        Arn: "arn:aws:s3:::test-unnamed",
        DomainName: "test-unnamed.s3.amazonaws.com",
        RegionalDomainName: "test-unnamed.s3.eu-central-1.amazonaws.com",
      },
    });
    await expect(front.make("AWS::S3::Bucket", "Bad", { BucketName: "No_Such" })).rejects.toThrow("no name for a bucket");
  });
});

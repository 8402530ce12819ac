import { GetBucketLocationCommand, HeadBucketCommand, ListBucketsCommand, ListObjectsV2Command, paginateListObjectsV2, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3 } from "../../../lib/local/s3/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const Bucket = "lists";
const KEYS = ["a/1", "a/2", "a/b/3", "b", "c/4", "c/5", "z & <q>", "é", "\uFB33", "😀"];
let front: Front;
let s3: S3Client;

beforeEach(async () => {
  front = await new Front().start(createS3);
  s3 = new S3Client(clientOf(front));
  await front.make("AWS::S3::Bucket", "Lists", { BucketName: Bucket });
  for (const Key of KEYS.toReversed()) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});

afterEach(async () => {
  s3.destroy();
  await front.close();
});

async function pages(more: object, pageSize: number): Promise<string[][]> {
  const all: string[][] = [];
  for await (const page of paginateListObjectsV2({ client: s3, pageSize }, { Bucket, ...more })) {
    const names = [...(page.Contents ?? []).map(({ Key }) => Key!), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix!)];
    expect(page.KeyCount).toBe(names.length);
    all.push(names);
  }
  return all;
}

describe("a list of objects", () => {
  it("is in the order of UTF-8 bytes, whatever the size of its pages", async () => {
    for (const size of [1, 2, 3, 10, 1000]) expect((await pages({}, size)).flat()).toEqual(KEYS);
    expect((await pages({}, 4)).map((page) => page.length)).toEqual([4, 4, 2]);
  });

  it("keeps to a prefix", async () => {
    expect((await pages({ Prefix: "a/" }, 2)).flat()).toEqual(["a/1", "a/2", "a/b/3"]);
    expect((await pages({ Prefix: "nothing" }, 2)).flat()).toEqual([]);
  });

  it("folds what shares a part up to the delimiter, once over all pages", async () => {
    for (const size of [1, 2, 1000]) {
      expect((await pages({ Delimiter: "/" }, size)).flat().toSorted()).toEqual(["a/", "b", "c/", ...KEYS.slice(6)].toSorted());
      expect((await pages({ Delimiter: "/", Prefix: "a/" }, size)).flat().toSorted()).toEqual(["a/1", "a/2", "a/b/"]);
    }
  });

  it("begins after a key", async () => {
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, StartAfter: "c/4", MaxKeys: 2 }));
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([["c/5", 3], ["z & <q>", 7]]);
  });

  it("refuses a token of its own making", async () => {
    const command = new ListObjectsV2Command({ Bucket, ContinuationToken: "bm9uc2Vuc2U" });
    await expect(s3.send(command)).rejects.toMatchObject({ name: "InvalidArgument" });
  });
});

describe("a bucket", () => {
  it("is known with its region", async () => {
    expect(await s3.send(new HeadBucketCommand({ Bucket }))).toMatchObject({ BucketRegion: "eu-central-1" });
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe("eu-central-1");
    expect((await s3.send(new ListBucketsCommand({}))).Buckets).toEqual([{ Name: Bucket }]);
    await expect(s3.send(new HeadBucketCommand({ Bucket: "not-there" }))).rejects.toMatchObject({ name: "NotFound" });
  });
});

import { Readable } from "node:stream";
import {
  CopyObjectCommand, DeleteObjectCommand, DeleteObjectsCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3 } from "../../../lib/local/s3/service.ts";
import type { S3Service } from "../../../lib/local/s3/service.ts";
import { clientOf, Front, START } from "../doubles/front.ts";

const Bucket = "documents";
let front: Front;
let s3: S3Client;

beforeEach(async () => {
  front = await new Front().start(createS3);
  s3 = new S3Client(clientOf(front));
  await front.make("AWS::S3::Bucket", "Documents", { BucketName: Bucket });
});

afterEach(async () => {
  s3.destroy();
  await front.close();
});

const put = (Key: string, Body: string | Buffer | Readable, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more: object = {}) => s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
const textOf = async (Key: string, more: object = {}) => (await get(Key, more)).Body!.transformToString();
const refusal = (sending: Promise<unknown>) => sending.then(() => "taken", (error: { name: string }) => error.name);

describe("an object", () => {
  it("comes back with its bytes, headers and metadata, dated by virtual time", async () => {
    await front.clock.pass(3600);
    const kept = { ContentType: "application/pdf", CacheControl: "max-age=60", ContentDisposition: 'inline; filename="a.pdf"', Metadata: { number: "2026-0001" } };
    const { ETag } = await put("a.pdf", "bytes", kept);
    expect(ETag).toBe('"4b3a6218bb3e3a7303e8a171a60fcf92"');
    const answer = await get("a.pdf");
    expect(answer).toMatchObject({ ...kept, ETag, ContentLength: 5, LastModified: new Date("2026-01-05T10:00:00Z"), AcceptRanges: "bytes" });
    expect(await answer.Body!.transformToString()).toBe("bytes");
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: "a.pdf" }))).toMatchObject({ ...kept, ETag, ContentLength: 5 });
  });

  it("may have any name that S3 allows", async () => {
    const keys = ["a", "a.data/b", "with space + plus/é&?#%.pdf", "//double//", "k".repeat(1024), "日本/🧾"];
    for (const key of keys) await put(key, `body of ${key}`);
    for (const key of keys) expect(await textOf(key)).toBe(`body of ${key}`);
    expect(await refusal(put("k".repeat(1025), "x"))).toBe("KeyTooLongError");
  });

  it("loses the framing of a streamed upload, byte for byte", async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const chunks = [bytes.subarray(0, 70_000), bytes.subarray(70_000, 70_001), bytes.subarray(70_001)];
    await put("stream", Readable.from(chunks), { ContentLength: bytes.length });
    const answer = await get("stream");
    expect(Buffer.from(await answer.Body!.transformToByteArray()).equals(bytes)).toBe(true);
    expect(answer.ContentEncoding).toBeUndefined();
  });

  it("is read in parts", async () => {
    await put("digits", "0123456789");
    expect(await textOf("digits", { Range: "bytes=2-4" })).toBe("234");
    expect(await textOf("digits", { Range: "bytes=7-" })).toBe("789");
    expect(await textOf("digits", { Range: "bytes=-3" })).toBe("789");
    expect((await get("digits", { Range: "bytes=2-99" })).ContentRange).toBe("bytes 2-9/10");
    expect(await refusal(get("digits", { Range: "bytes=10-" }))).toBe("InvalidRange");
  });

  it("is replaced by a later one, and gone once it is deleted, also twice", async () => {
    await put("x", "old");
    await put("x", "new");
    expect(await textOf("x")).toBe("new");
    for (const _ of [1, 2]) await s3.send(new DeleteObjectCommand({ Bucket, Key: "x" }));
    expect(await refusal(get("x"))).toBe("NoSuchKey");
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key: "x" })))).toBe("NotFound");
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket: "no-such", Key: "x" })))).toBe("NoSuchBucket");
  });

  it("is deleted together with others", async () => {
    for (const key of ["a&b", "c", "keep"]) await put(key, "x");
    const Objects = ["a&b", "c", "never there"].map((Key) => ({ Key }));
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(["a&b", "c", "never there"]);
    expect(await refusal(get("a&b"))).toBe("NoSuchKey");
    expect(await textOf("keep")).toBe("x");
  });

  it("is copied with its headers or with new ones", async () => {
    await put("from é+", "text", { ContentType: "text/plain", Metadata: { a: "1" } });
    const CopySource = `${Bucket}/${encodeURIComponent("from é+")}`;
    const { CopyObjectResult } = await s3.send(new CopyObjectCommand({ Bucket, Key: "to", CopySource }));
    expect(CopyObjectResult).toMatchObject({ LastModified: new Date(START) });
    expect(await get("to")).toMatchObject({ ContentType: "text/plain", Metadata: { a: "1" }, ETag: CopyObjectResult!.ETag });
    await s3.send(new CopyObjectCommand({ Bucket, Key: "to", CopySource, MetadataDirective: "REPLACE", ContentType: "text/csv" }));
    expect(await get("to")).toMatchObject({ ContentType: "text/csv", Metadata: {} });
    expect(await refusal(s3.send(new CopyObjectCommand({ Bucket, Key: "from é+", CopySource })))).toBe("InvalidRequest");
  });

  it("survives a restart", async () => {
    await put("kept", "x", { Metadata: { a: "1" } });
    await front.restart(createS3);
    await front.make("AWS::S3::Bucket", "Documents", { BucketName: Bucket });
    expect(await get("kept")).toMatchObject({ Metadata: { a: "1" }, ContentLength: 1 });
  });

  it("survives a reset only when the deployment put it there", async () => {
    const service = front.services[0] as S3Service;
    await put("mine", "x");
    service.deploy(Bucket, "index.html", { body: Buffer.from("<p>"), headers: { "content-type": "text/html" } });
    await service.reset!();
    expect(await refusal(get("mine"))).toBe("NoSuchKey");
    expect(await get("index.html")).toMatchObject({ ContentType: "text/html" });
  });
});

describe("an upload", () => {
  it("is refused when its digest does not fit", async () => {
    expect(await refusal(put("x", "bytes", { ChecksumCRC32: "AAAAAA==" }))).toBe("BadDigest");
    expect(await refusal(put("x", "bytes", { ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==" }))).toBe("BadDigest");
    expect(await refusal(put("x", "bytes", { ContentMD5: "short" }))).toBe("InvalidDigest");
    expect(await refusal(get("x"))).toBe("NoSuchKey");
  });

  it("may demand that nothing, or this very object, is there", async () => {
    const { ETag } = await put("once", "first", { IfNoneMatch: "*" });
    expect(await refusal(put("once", "second", { IfNoneMatch: "*" }))).toBe("PreconditionFailed");
    expect(await refusal(put("once", "second", { IfMatch: '"other"' }))).toBe("PreconditionFailed");
    await put("once", "second", { IfMatch: ETag });
    expect(await textOf("once")).toBe("second");
  });
});

describe("a reader", () => {
  it("gets 304 for what it has and 412 for what has changed", async () => {
    const { ETag } = await put("page", "x");
    const status = (more: object) => get("page", more).then(() => 200, (error: { $metadata: { httpStatusCode: number } }) => error.$metadata.httpStatusCode);
    expect(await status({ IfNoneMatch: ETag })).toBe(304);
    expect(await status({ IfModifiedSince: new Date(front.clock.now()) })).toBe(304);
    expect(await status({ IfModifiedSince: new Date(front.clock.now() - 1000) })).toBe(200);
    expect(await status({ IfMatch: '"other"' })).toBe(412);
    expect(await status({ IfUnmodifiedSince: new Date(front.clock.now() - 1000) })).toBe(412);
  });

  it("may ask for other headers of the answer", async () => {
    await put("x", "y", { ContentType: "text/plain" });
    const asked = { ResponseContentDisposition: 'attachment; filename="1.txt"', ResponseContentType: "text/csv", ResponseCacheControl: "no-store" };
    expect(await get("x", asked)).toMatchObject({ ContentDisposition: 'attachment; filename="1.txt"', ContentType: "text/csv", CacheControl: "no-store" });
  });
});

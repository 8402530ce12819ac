import { request as httpRequest } from "node:http";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3 } from "../../../lib/local/s3/service.ts";
import { clientOf, Front } from "../doubles/front.ts";

const PAGE = "https://portal.example.com";
const Bucket = "uploads";
let front: Front;
let s3: S3Client;

beforeEach(async () => {
  front = await new Front().start(createS3);
  s3 = new S3Client({ ...clientOf(front), requestChecksumCalculation: "WHEN_REQUIRED" });
  const CorsRules = [
    { AllowedMethods: ["PUT"], AllowedOrigins: [PAGE, "https://*.test"], AllowedHeaders: ["content-type", "x-amz-*"], ExposedHeaders: ["ETag"], MaxAge: 3000 },
    { AllowedMethods: ["GET"], AllowedOrigins: ["*"] },
  ];
  await front.make("AWS::S3::Bucket", "Uploads", { BucketName: Bucket, CorsConfiguration: { CorsRules } });
});

afterEach(async () => {
  s3.destroy();
  await front.close();
});

const signed = (command: PutObjectCommand | GetObjectCommand, expiresIn = 300) =>
  getSignedUrl(s3, command as PutObjectCommand, { expiresIn, signingDate: new Date(front.clock.now()) });
const putUrl = (Key: string, more: object = {}) => signed(new PutObjectCommand({ Bucket, Key, ...more }));

describe("a presigned address", () => {
  it("takes an upload of any type and gives it back", async () => {
    const upload = await fetch(await putUrl("in/a b.csv"), { method: "PUT", body: "a;b", headers: { "content-type": "text/csv" } });
    expect(upload.status).toBe(200);
    const asked = new GetObjectCommand({ Bucket, Key: "in/a b.csv", ResponseContentDisposition: "attachment" });
    const download = await fetch(await signed(asked));
    expect(await download.text()).toBe("a;b");
    expect(download.headers.get("content-type")).toBe("text/csv");
    expect(download.headers.get("content-disposition")).toBe("attachment");
  });

  it("ends by virtual time", async () => {
    const url = await putUrl("late");
    await front.clock.pass(300);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(200);
    await front.clock.pass(1);
    const late = await fetch(url, { method: "PUT", body: "x" });
    expect(late.status).toBe(403);
    expect(await late.text()).toContain("<Message>Request has expired</Message><X-Amz-Expires>300</X-Amz-Expires>");
  });

  it("is not valid before its time, nor for more than a week", async () => {
    const tomorrow = new Date(front.clock.now() + 86_400_000);
    const early = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: "x" }), { signingDate: tomorrow });
    expect((await fetch(early, { method: "PUT", body: "x" })).status).toBe(403);
    const url = new URL(await putUrl("x"));
    url.searchParams.set("X-Amz-Expires", "604801");
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(400);
  });

  it("is for one action only", async () => {
    const answer = await fetch(await putUrl("x"));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("SignatureDoesNotMatch");
  });

  it("keeps the metadata that was signed into it", async () => {
    await fetch(await putUrl("meta", { Metadata: { customer: "7" } }), { method: "PUT", body: "x" });
    expect((await s3.send(new GetObjectCommand({ Bucket, Key: "meta" }))).Metadata).toEqual({ customer: "7" });
  });

  it("refuses the checksum of an empty body that a client put into it by default", async () => {
    const careless = new S3Client(clientOf(front));
    const url = await getSignedUrl(careless, new PutObjectCommand({ Bucket, Key: "x" }), { signingDate: new Date(front.clock.now()) });
    expect(await (await fetch(url, { method: "PUT", body: "x" })).text()).toContain("<Code>BadDigest</Code>");
  });
});

describe("a page of another origin", () => {
  const preflight = async (origin: string, method: string, headers?: string) =>
    fetch(await putUrl("x"), {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": method, ...(headers && { "access-control-request-headers": headers }) },
    });

  it("may send what a rule of the bucket allows", async () => {
    const answer = await preflight(PAGE, "PUT", "Content-Type, x-amz-meta-a");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": PAGE,
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "content-type, x-amz-meta-a",
      "access-control-max-age": "3000",
      "access-control-allow-credentials": "true",
    });
    expect((await preflight("https://a.test", "PUT")).status).toBe(200);
    expect((await preflight("https://anyone.example", "GET")).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("may not send from elsewhere, by another method or with other headers", async () => {
    expect((await preflight("https://evil.example", "PUT")).status).toBe(403);
    expect((await preflight(PAGE, "DELETE")).status).toBe(403);
    const answer = await preflight(PAGE, "PUT", "authorization");
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("AccessForbidden");
  });

  it("may read answers and refusals alike", async () => {
    const upload = await fetch(await putUrl("x"), { method: "PUT", body: "x", headers: { origin: PAGE } });
    expect(upload.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(upload.headers.get("access-control-expose-headers")).toBe("ETag");
    const url = await putUrl("x");
    await front.clock.pass(301);
    const refused = await fetch(url, { method: "PUT", body: "x", headers: { origin: PAGE } });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, PAGE]);
    const foreign = await fetch(await putUrl("x"), { method: "PUT", body: "x", headers: { origin: "https://evil.example" } });
    expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });
});

describe("a bucket in the host name", () => {
  it("is found as well as one in the path", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "deep/key", Body: "found" }));
    const { pathname, search, port } = new URL(await signed(new GetObjectCommand({ Bucket, Key: "deep/key" })));
    const path = pathname.replace(`/${Bucket}`, "") + search;
    const headers = { host: `${Bucket}.s3.eu-central-1.amazonaws.com` };
    const text = await new Promise((resolve, reject) => {
      httpRequest({ host: "127.0.0.1", port, path, headers }, (response) => response.setEncoding("utf8").on("data", resolve)).on("error", reject).end();
    });
    expect(text).toBe("found");
  });
});

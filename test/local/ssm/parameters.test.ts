import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSsm } from "../../../lib/local/ssm/service.ts";
import { MailFront } from "../doubles/mail-front.ts";

let front: MailFront;
beforeEach(async () => void (front = await new MailFront().start(createSsm)));
afterEach(() => front.close());

/** A signed call in the service's wire form (JSON 1.1): the SDK's client of this service is not among the packages. */
async function ssm(call: string, body: object): Promise<{ status: number; [name: string]: unknown }> {
  const authorization = "AWS4-HMAC-SHA256 Credential=AKIATEST/20260105/eu-central-1/ssm/aws4_request, SignedHeaders=host, Signature=0";
  const headers = { authorization, "content-type": "application/x-amz-json-1.1", "x-amz-target": `AmazonSSM.${call}` };
  const answer = await fetch(front.url, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, ...((await answer.json()) as object) };
}

const put = (Name: string, Value: string, more: object = {}) => ssm("PutParameter", { Name, Value, Type: "String", ...more });

describe("parameters", () => {
  it("are put, read and deleted", async () => {
    expect(await put("/dossier/a", "1")).toMatchObject({ status: 200, Version: 1 });
    expect(await ssm("GetParameter", { Name: "/dossier/a" })).toMatchObject({
      Parameter: { Name: "/dossier/a", Type: "String", Value: "1", Version: 1, ARN: "arn:aws:ssm:eu-central-1:000000000000:parameter/dossier/a", DataType: "text", LastModifiedDate: Date.parse("2026-01-05T09:00:00Z") / 1000 },
    });
    expect(await ssm("DeleteParameter", { Name: "/dossier/a" })).toMatchObject({ status: 200 });
    expect(await ssm("GetParameter", { Name: "/dossier/a" })).toMatchObject({ status: 400, __type: "ParameterNotFound" });
    expect(await ssm("DeleteParameter", { Name: "/dossier/a" })).toMatchObject({ __type: "ParameterNotFound" });
  });

  it("are only overwritten when asked to, and count their versions", async () => {
    await put("/a", "1");
    expect(await put("/a", "2")).toMatchObject({ status: 400, __type: "ParameterAlreadyExists" });
    expect(await put("/a", "2", { Overwrite: true })).toMatchObject({ Version: 2 });
    expect(await ssm("GetParameter", { Name: "/a:2" })).toMatchObject({ Parameter: { Value: "2", Selector: ":2" } });
    expect(await ssm("GetParameter", { Name: "/a:1" })).toMatchObject({ __type: "ParameterVersionNotFound" });
  });

  it("that are secure read in the clear only with decryption", async () => {
    await put("/secret", "s3cret", { Type: "SecureString" });
    expect(await ssm("GetParameter", { Name: "/secret", WithDecryption: true })).toMatchObject({ Parameter: { Value: "s3cret", Type: "SecureString" } });
    expect(JSON.stringify(await ssm("GetParameter", { Name: "/secret" }))).not.toContain("s3cret");
  });

  it("are read several at once, with the names that are none", async () => {
    await put("/a", "1");
    expect(await ssm("GetParameters", { Names: ["/a", "/b"] })).toMatchObject({ Parameters: [{ Value: "1" }], InvalidParameters: ["/b"] });
    expect(front.asked.slice(-2).map((one) => one.resource)).toEqual(["a", "b"].map((name) => `arn:aws:ssm:eu-central-1:000000000000:parameter/${name}`));
  });

  it("are read by path in pages, with or without what lies deeper", async () => {
    for (const name of ["/p/a", "/p/b", "/p/q/c", "/pp/d"]) await put(name, name);
    const names = async (more: object) => ((await ssm("GetParametersByPath", { Path: "/p", ...more })).Parameters as { Name: string }[]).map((one) => one.Name);
    expect(await names({})).toEqual(["/p/a", "/p/b"]);
    expect(await names({ Recursive: true })).toEqual(["/p/a", "/p/b", "/p/q/c"]);
    const first = await ssm("GetParametersByPath", { Path: "/p", MaxResults: 1 });
    expect(await names({ MaxResults: 1, NextToken: first.NextToken })).toEqual(["/p/b"]);
  });

  it("refuse names of AWS, names without a leading slash in a hierarchy, no type, and too much text", async () => {
    for (const name of ["/aws/x", "ssm-x", "a/b", "/a b", "/a//b"]) expect(await put(name, "1")).toMatchObject({ __type: "ValidationException" });
    expect(await put("/a", "1", { Type: undefined })).toMatchObject({ __type: "ValidationException" });
    expect(await put("/a", "x".repeat(4097))).toMatchObject({ __type: "ValidationException" });
    expect(await put("/a", "x".repeat(4097), { Tier: "Advanced" })).toMatchObject({ status: 200 });
    expect(await put("/b", "1", { AllowedPattern: "^[a-z]+$" })).toMatchObject({ __type: "ParameterPatternMismatchException" });
    expect(await ssm("LabelParameterVersion", {})).toMatchObject({ __type: "UnknownOperationException" });
  });

  it("of the template come at the start, and a call's value stays until the template says something new", async () => {
    const made = await front.make("AWS::SSM::Parameter", "P", { Name: "/t", Type: "String", Value: "old" });
    expect(made).toEqual({ ref: "/t", attributes: { Type: "String", Value: "old" } });
    await put("/t", "changed", { Overwrite: true });
    await front.close(true);
    front = await new MailFront(front.directory).start(createSsm);
    await front.make("AWS::SSM::Parameter", "P", { Name: "/t", Type: "String", Value: "old" });
    expect(await ssm("GetParameter", { Name: "/t" })).toMatchObject({ Parameter: { Value: "changed" } });
    await front.make("AWS::SSM::Parameter", "P", { Name: "/t", Type: "String", Value: "new" });
    expect(await ssm("GetParameter", { Name: "/t" })).toMatchObject({ Parameter: { Value: "new", Version: 3 } });
  });

  it("of the template survive a reset, those of calls do not", async () => {
    await front.make("AWS::SSM::Parameter", "P", { Name: "/t", Type: "String", Value: "old" });
    await put("/t", "changed", { Overwrite: true });
    await put("/u", "1");
    await front.services[0]?.reset?.();
    expect(await ssm("GetParameters", { Names: ["/t", "/u"] })).toMatchObject({ Parameters: [{ Value: "old" }], InvalidParameters: ["/u"] });
  });
});

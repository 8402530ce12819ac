import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SNSClient } from "@aws-sdk/client-sns";
import { afterEach, describe, expect, it } from "vitest";
import { senderIdOf, snsTexts } from "../../../lambdas/adapters/texts/sns-texts.ts";
import { createSns } from "../../../lib/local/sns/service.ts";
import { textsOf } from "../../../lib/local/sns/texts.ts";
import { clientOf, Front } from "../../local/doubles/front.ts";

const TEXT = { companyName: "Müller & Söhne GmbH", to: "+4915112345678", text: "Rechnung R-1", deliveryId: "dlv_x" };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const client = (endpoint: string) => new SNSClient({ endpoint, region: "eu-central-1", credentials: { accessKeyId: "A", secretAccessKey: "s" }, maxAttempts: 1 });

/** A service that says what it is told, or breaks the connection, and counts how often it is asked. */
async function service(answer: { status: number; code: string; message?: string } | "silence") {
  const asked: URLSearchParams[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      asked.push(new URLSearchParams(body));
      if (answer === "silence") return void request.socket.destroy();
      response.writeHead(answer.status, { "content-type": "text/xml" }).end(`<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${answer.code}</Code><Message>${answer.message ?? ""}</Message></Error><RequestId>r</RequestId></ErrorResponse>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { asked, sns: client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

describe("a text through SNS", () => {
  it("reaches the local cloud's phone and answers with the message's id", async () => {
    const front = await new Front().start(createSns);
    closers.push(() => front.close());
    const answer = await snsTexts(new SNSClient({ ...clientOf(front), maxAttempts: 1 })).send(TEXT);
    expect(answer).toEqual({ is: "accepted", isLastNews: true, messageId: textsOf(front.cloud())[0]!.id });
    expect(textsOf(front.cloud())).toMatchObject([{ to: TEXT.to, text: TEXT.text }]);
    expect(await snsTexts(new SNSClient({ ...clientOf(front), maxAttempts: 1 })).send({ ...TEXT, to: "+049" })).toMatchObject({ is: "refused", because: "number-refused" });
  });

  it("says that it is a transaction, and by whom", async () => {
    const { asked, sns } = await service({ status: 400, code: "InvalidParameter" });
    await snsTexts(sns).send(TEXT);
    expect(Object.fromEntries(asked[0]!)).toMatchObject({
      Action: "Publish", PhoneNumber: TEXT.to, Message: TEXT.text,
      "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType", "MessageAttributes.entry.1.Value.StringValue": "Transactional",
      "MessageAttributes.entry.2.Name": "AWS.SNS.SMS.SenderID", "MessageAttributes.entry.2.Value.StringValue": "MullerSohne",
    });
    expect([...asked[0]!.keys()]).not.toContain("TopicArn");
  });

  it.each([
    [{ status: 429, code: "Throttled" }, { is: "later", because: "sending-limited" }],
    [{ status: 400, code: "ThrottlingException" }, { is: "later", because: "sending-limited" }],
    [{ status: 400, code: "Throttling" }, { is: "later", because: "sending-limited" }],
    [{ status: 400, code: "InvalidParameter", message: "Invalid parameter: PhoneNumber Reason: +49 is not valid to publish to" }, { is: "refused", because: "number-refused" }],
    [{ status: 400, code: "OptedOut", message: "The number does not want any." }, { is: "refused", because: "opted-out" }],
    [{ status: 400, code: "InvalidParameter", message: "Invalid parameter: Message too long" }, { is: "refused", because: "refused-by-service" }],
    [{ status: 403, code: "AuthorizationError", message: "User is not authorized to perform: SNS:Publish on resource: +4915112345678" }, { is: "refused", because: "refused-by-service" }],
    [{ status: 500, code: "InternalError", message: "unknown" }, { is: "unconfirmed" }],
    [{ status: 503, code: "ServiceUnavailable" }, { is: "unconfirmed" }],
    ["silence" as const, { is: "unconfirmed" }],
  ])("asked once and answered by %o is %o", async (answer, meaning) => {
    const { asked, sns } = await service(answer);
    expect(await snsTexts(sns).send(TEXT)).toMatchObject(meaning);
    expect(asked).toHaveLength(1);
  });

  it("that did not leave this machine is tried again later", async () => {
    expect(await snsTexts(client("http://127.0.0.1:1")).send(TEXT)).toMatchObject({ is: "later", because: "service-unreachable" });
  });
});

describe("the sender that a phone shows", () => {
  it.each([
    ["Müller & Söhne GmbH", "MullerSohne"], ["Weiß", "Weiss"], ["S.C. Împăratul S.R.L.", "SCImparatul"], ["4711", null], ["A1", null], ["ACME", "ACME"], ["Привет", null], ["", null], ["3M Deutschland", "3MDeutschla"],
  ])("of %s is %s", (name, id) => expect(senderIdOf(name)).toBe(id));
});

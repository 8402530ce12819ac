import { createServer, type ServerResponse } from "node:http";
import { SESClient } from "@aws-sdk/client-ses";

/** How a call of SES ends: taken, refused with a code, or a line that breaks before or after the mail was taken. */
export type SesFate = "accepted" | "throttled" | "rejected" | "server-error" | "lost-before" | "lost-after";

export interface ScriptedSes {
  client: SESClient;
  /** Ids of the deliveries whose mail was taken, as often as it was. */
  taken: string[];
  close(): Promise<void>;
}

const ERRORS: Partial<Record<SesFate, [status: number, code: string]>> = { throttled: [400, "Throttling"], rejected: [400, "MessageRejected"], "server-error": [500, "InternalFailure"] };

const said = (response: ServerResponse, status: number, body: string): void => void response.writeHead(status, { "content-type": "text/xml" }).end(body);

/** The SES v1 API over HTTP on this machine; `fateOf` decides what becomes of each call, by delivery. */
export async function scriptedSes(fateOf: (deliveryId: string) => SesFate): Promise<ScriptedSes> {
  const taken: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk)).on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const deliveryId = [1, 2, 3].map((n) => [form.get(`Tags.member.${n}.Name`), form.get(`Tags.member.${n}.Value`)]).find(([name]) => name === "d")?.[1] ?? "";
      const fate = fateOf(deliveryId);
      if (fate === "accepted" || fate === "lost-after") taken.push(deliveryId);
      if (fate === "lost-before" || fate === "lost-after") return void request.socket.destroy();
      const [status, code] = ERRORS[fate] ?? [200, ""];
      if (code) return said(response, status, `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code} by script</Message></Error></ErrorResponse>`);
      said(response, 200, `<SendRawEmailResponse><SendRawEmailResult><MessageId>m-${deliveryId}</MessageId></SendRawEmailResult></SendRawEmailResponse>`);
    });
  });
  const port = await new Promise<number>((listening) => server.listen(0, "127.0.0.1", () => listening((server.address() as { port: number }).port)));
  const client = new SESClient({ maxAttempts: 1, region: "eu-central-1", endpoint: `http://127.0.0.1:${port}`, credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  return { client, taken, close: () => new Promise((closed) => { client.destroy(); server.closeAllConnections(); server.close(() => closed()); }) };
}

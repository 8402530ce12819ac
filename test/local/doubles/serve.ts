import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { AwsError, type AwsRequest, type AwsResponse, type Service } from "../../../lib/local/contract.ts";

/** One service behind a real HTTP address, with what passed through. */
export interface Served {
  readonly url: string;
  /** Who asks, from now on: "operator" until the test says otherwise. */
  caller: string;
  /** Every exchange, oldest first. */
  readonly exchanges: { request: AwsRequest; response: AwsResponse }[];
  close(): Promise<void>;
}

/** Serves one service as the endpoint of the local cloud would, without rights and faults. */
export async function serve(service: Service): Promise<Served> {
  const exchanges: Served["exchanges"] = [];
  const server = createServer((incoming, outgoing) => {
    void read(incoming, service, served.caller).then(async (request) => {
      const response = await answer(service, request);
      exchanges.push({ request, response });
      outgoing.writeHead(response.status, response.headers).end(response.body);
    });
  });
  // A client may use a connection again at the very moment in which the server would drop it as idle.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const served: Served = {
    caller: "operator",
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
}

async function read(incoming: IncomingMessage, service: Service, caller: string): Promise<AwsRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const scope = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1];
  return {
    service: scope ?? service.names[0] ?? "",
    caller,
    method: incoming.method ?? "GET",
    url: new URL(incoming.url ?? "/", `http://${headers.host}`),
    headers,
    body: Buffer.concat(parts),
  };
}

async function answer(service: Service, request: AwsRequest): Promise<AwsResponse> {
  try {
    service.access(request);
    return await service.handle(request);
  } catch (error) {
    if (error instanceof AwsError) return service.refuse(error, request);
    return { status: 500, body: String((error as Error).stack) };
  }
}

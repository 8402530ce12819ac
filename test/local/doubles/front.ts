import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AwsRequest, AwsResponse, Cloud, Identity, Invocation, Message, Named, Service } from "../../../lib/local/contract.ts";
import { AwsError } from "../../../lib/local/contract.ts";
import { ChosenFaults } from "./chosen-faults.ts";
import { CountedWork } from "./counted-work.ts";
import { SettableClock } from "./settable-clock.ts";

/** The start of virtual time in tests that do not say otherwise. */
export const START = "2026-01-05T09:00:00.000Z";

/** A small cloud for one or a few services, behind a real HTTP address, with time and faults in the test's hand. */
export class Front {
  readonly work = new CountedWork();
  readonly clock = new SettableClock(START, this.work);
  readonly faults = new ChosenFaults();
  readonly counted: { caller: string; action: string; messages?: number }[] = [];
  /** What was sent to functions (asynchronously), by ARN. */
  readonly sentToFunctions: { arn: string; event: unknown }[] = [];
  /** Answers of functions, by ARN. */
  readonly functions = new Map<string, (event: never) => Invocation | Promise<Invocation>>();
  readonly logged: string[] = [];
  /** The caller of all requests; "operator" is anyone outside a function. */
  caller = "operator";
  services: Service[] = [];
  url = "";
  readonly #server: Server;
  readonly #directory = mkdtempSync(join(tmpdir(), "front-"));

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, headers, body }) => {
        response.writeHead(status, headers).end(body);
      });
    });
  }

  async start(...factories: ((cloud: Cloud) => Service)[]): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.services = factories.map((create) => create(this.cloud()));
    return this;
  }

  cloud(): Cloud {
    const { url, clock, work, faults } = this;
    const meter = {
      count: (caller: string, action: string, usage?: { messages?: number }) => void this.counted.push({ caller, action, messages: usage?.messages }),
      denied: () => undefined,
      report: () => { throw new Error("this meter reports nothing"); },
      reset: () => undefined,
    };
    return {
      account: "000000000000", region: "eu-central-1", url, directory: this.#directory, clock, work, meter, faults,
      log: (line) => void this.logged.push(line),
      send: (arn, message) => this.send(arn, message),
      invoke: async (arn, event) => (await this.functions.get(arn)?.(event as never)) ?? { ok: false, errorType: "NotThere", errorMessage: arn },
    };
  }

  /** Makes a resource as the interpreter of the template would. */
  async make(type: string, logicalId: string, properties: Record<string, unknown> = {}): Promise<Identity> {
    const kind = this.services.flatMap(({ kinds }) => kinds).find((candidate) => candidate.type === type);
    if (!kind) throw new Error(`no service makes ${type}`);
    const named: Named = {
      logicalId, path: `Test/${logicalId}`, stack: "Test",
      property: <T>(name: string) => properties[name] as T | undefined,
      physicalName: () => `test-${logicalId.toLowerCase()}`,
    };
    const identity = kind.identify(named);
    await kind.create?.({ ...named, identity, properties });
    return identity;
  }

  async send(arn: string, message: Message): Promise<void> {
    const name = arn.split(":")[2]!;
    if (name === "lambda") this.sentToFunctions.push({ arn, event: JSON.parse(message.body) });
    else await this.services.find(({ names }) => names.includes(name))!.receive!(arn, message);
  }

  /** Closes the services and starts them anew on what they stored, at the same address and time. */
  async restart(...factories: ((cloud: Cloud) => Service)[]): Promise<void> {
    for (const service of this.services) await service.close();
    this.clock.close();
    this.services = factories.map((create) => create(this.cloud()));
  }

  async close(): Promise<void> {
    this.clock.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    for (const service of this.services) await service.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #answer(incoming: IncomingMessage): Promise<AwsResponse> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const scope = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "s3";
    const service = this.services.find(({ names }) => names.includes(scope))!;
    const url = new URL(incoming.url ?? "/", `http://${headers.host}`);
    const request: AwsRequest = { service: scope, caller: this.caller, method: incoming.method!, url, headers, body: Buffer.concat(chunks) };
    try {
      for (const { action } of service.access(request)) this.counted.push({ caller: this.caller, action });
      return await service.handle(request);
    } catch (error) {
      if (!(error instanceof AwsError)) return { status: 500, body: String((error as Error).stack) };
      return service.refuse(error, request);
    }
  }
}

/** Settings of an SDK client of this front. */
export function clientOf(front: Front): { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } } {
  return { endpoint: front.url, region: "eu-central-1", credentials: { accessKeyId: "AKIATEST", secretAccessKey: "secret" } };
}

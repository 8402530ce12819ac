import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Access, AwsRequest, AwsResponse, Cloud, Identity, Message, Named, Service } from "../../../lib/local/contract.ts";
import { AwsError } from "../../../lib/local/contract.ts";
import { ChosenFaults } from "./chosen-faults.ts";
import { CountedWork } from "./counted-work.ts";
import { START } from "./front.ts";
import { SettableClock } from "./settable-clock.ts";

/** A small cloud behind one HTTP address: signed calls, calls that only name their operation, and the unsigned routes. */
export class MailFront {
  readonly work = new CountedWork();
  readonly clock = new SettableClock(START, this.work);
  readonly faults = new ChosenFaults();
  readonly logged: string[] = [];
  /** What IAM would have been asked, oldest first. */
  readonly asked: Access[] = [];
  /** What was sent to topics, oldest first. */
  readonly sent: { arn: string; message: Message }[] = [];
  /** Set to fail what is sent to topics. */
  sendFails = false;
  services: Service[] = [];
  url = "";
  readonly directory: string;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });

  constructor(directory = mkdtempSync(join(tmpdir(), "mail-front-"))) {
    this.directory = directory;
  }

  async start(...factories: ((cloud: Cloud) => Service)[]): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const cloud = this.#cloud();
    this.services = factories.map((create) => create(cloud));
    return this;
  }

  /** Makes a resource as the interpreter of the template would, and refuses properties that its kind does not know. */
  async make(type: string, logicalId: string, properties: Record<string, unknown> = {}): Promise<Identity> {
    const kind = this.services.flatMap(({ kinds }) => kinds).find((candidate) => candidate.type === type);
    if (!kind) throw new Error(`no service makes ${type}`);
    const unknown = Object.keys(properties).filter((name) => !kind.properties.includes(name) && !(name in (kind.ignored ?? {})));
    if (unknown.length > 0) throw new Error(`${type} does not know ${unknown.join(", ")}`);
    const property = <T>(name: string) => properties[name] as T | undefined;
    const named: Named = { logicalId, path: `Test/${logicalId}`, stack: "Test", property, physicalName: () => `test-${logicalId.toLowerCase()}` };
    const identity = kind.identify(named);
    await kind.create?.({ ...named, identity, properties });
    return identity;
  }

  /** Stops; what was stored stays only when `keep` is set. */
  async close(keep = false): Promise<void> {
    this.clock.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    for (const service of this.services) await service.close();
    if (!keep) rmSync(this.directory, { recursive: true, force: true });
  }

  #cloud(): Cloud {
    const { url, directory, clock, work, faults } = this;
    const meter = { count: () => undefined, denied: () => undefined, report: () => { throw new Error("nothing is counted here"); }, reset: () => undefined };
    const invoke = async () => ({ ok: false as const, errorType: "NotThere", errorMessage: "no functions here" });
    const send = async (arn: string, message: Message) => {
      if (this.sendFails) throw new Error("the topic is not there");
      this.sent.push({ arn, message });
    };
    return { account: "000000000000", region: "eu-central-1", url, directory, clock, work, meter, faults, log: (line) => void this.logged.push(line), send, invoke };
  }

  async #answer(incoming: IncomingMessage): Promise<AwsResponse> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const url = new URL(incoming.url ?? "/", this.url);
    const scope = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1];
    const names = scope ?? (headers["x-amz-target"]?.startsWith("AWSCognito") ? "cognito-idp" : undefined);
    const request: AwsRequest = { service: names ?? "", caller: "operator", method: incoming.method ?? "GET", url, headers, body: Buffer.concat(chunks) };
    const service = this.services.find((one) => names !== undefined && one.names.includes(names));
    try {
      if (service) this.asked.push(...service.access(request));
      return service ? await service.handle(request) : await this.#route(request);
    } catch (error) {
      if (!(error instanceof AwsError) || !service) return { status: 500, body: String((error as Error).stack) };
      return service.refuse(error, request);
    }
  }

  async #route(request: AwsRequest): Promise<AwsResponse> {
    const routes = this.services.flatMap((service) => service.routes ?? []);
    const route = routes.find((one) => one.matches(request.method, request.url, request.headers));
    return route ? route.answer(request) : { status: 404, body: "no route" };
  }
}

/** Settings of an SDK client of this front. */
export function mailClient(front: MailFront): { endpoint: string; region: string; maxAttempts: number; credentials: { accessKeyId: string; secretAccessKey: string } } {
  return { endpoint: front.url, region: "eu-central-1", maxAttempts: 1, credentials: { accessKeyId: "AKIATEST", secretAccessKey: "secret" } };
}

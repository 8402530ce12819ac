/**
 * What the parts of the local cloud promise each other. One folder an AWS service; each exports one factory
 * `(cloud: Cloud) => Service`. Nothing in lib/local knows the product.
 */
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Meter } from "./meter.ts";
import type { Work } from "./work.ts";

/** What every service is given. */
export interface Cloud {
  readonly account: string;
  readonly region: string;
  /** Base address of the one endpoint, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** A folder that survives a restart; each service keeps its state in a sub-folder of its own name. */
  readonly directory: string;
  readonly clock: Clock;
  readonly work: Work;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly log: (line: string) => void;
  /** Hands a message to whatever the ARN names: a queue, a topic or (asynchronously) a function. */
  send(arn: string, message: Message): Promise<void>;
  /** Calls a function and waits for its answer. */
  invoke(functionArn: string, event: unknown): Promise<Invocation>;
}

export interface Message {
  body: string;
  attributes?: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
  groupId?: string;
  delaySeconds?: number;
  /** The ARN of the sender, for messages that AWS itself sends. */
  sourceArn?: string;
}

export type Invocation = { ok: true; payload: unknown } | { ok: false; errorType: string; errorMessage: string };

/** A request of an SDK, after its signature was read (it is not verified). */
export interface AwsRequest {
  readonly service: string;
  /** The function whose credentials signed, or "operator" for anything from outside a function. */
  readonly caller: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export interface AwsResponse {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Capacity units and bytes, for the meter. */
  usage?: { readUnits?: number; writeUnits?: number; bytes?: number; messages?: number };
}

/** One thing that a request wants to do, as IAM would name it: `dynamodb:PutItem` on a table's ARN. */
export interface Access {
  action: string;
  resource: string;
  context?: Record<string, string[]>;
}

export interface Service {
  /** The name in the credential scope of a signed request: `dynamodb`, `sqs`, `s3`, `email` … */
  readonly names: string[];
  /** The calls inside one request: names the meter's row and what IAM is asked. Throws AwsError for an unknown action. */
  access(request: AwsRequest): Access[];
  handle(request: AwsRequest): Promise<AwsResponse>;
  /** The wire form of an error in this service's protocol. */
  refuse(error: AwsError, request: AwsRequest): AwsResponse;
  /** Resource types of the template that this service makes. */
  readonly kinds: ResourceKind[];
  /** Takes a message that `Cloud.send` addressed to an ARN of this service. */
  receive?(arn: string, message: Message): Promise<void>;
  /** Unsigned paths that this service answers, by prefix (`/_local/mail`, `/<pool>/.well-known`). */
  readonly routes?: Route[];
  /** Empties what it holds and keeps its resources. */
  reset?(): Promise<void>;
  close(): Promise<void>;
}

export interface Route {
  matches(method: string, url: URL, headers: Record<string, string>): boolean;
  answer(request: Omit<AwsRequest, "caller" | "service">): Promise<AwsResponse>;
}

/** A resource type of the template. Names are known first (`identify`), then all are made (`create`), in order of the registry. */
export interface ResourceKind {
  readonly type: string;
  /** Properties it acts on. */
  readonly properties: string[];
  /** Properties passed over on purpose, with the reason. */
  readonly ignored?: Record<string, string>;
  identify(resource: Named): Identity;
  create?(resource: Made): void | Promise<void>;
}

export interface Named {
  readonly logicalId: string;
  /** Construct path: `Data/Table/Resource`. */
  readonly path: string;
  readonly stack: string;
  /** A property, resolved; references inside are resolved through `identify` of their target. */
  property<T = unknown>(name: string): T | undefined;
  /** A stable physical name made of stack and logical id, as CloudFormation would. */
  physicalName(): string;
}

export interface Identity {
  ref: string;
  attributes?: Record<string, string>;
}

export interface Made extends Named {
  readonly identity: Identity;
  readonly properties: Record<string, unknown>;
}

/** An error as AWS says it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly extra: Record<string, unknown>;
  constructor(code: string, message: string, status = 400, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.extra = extra;
  }
}

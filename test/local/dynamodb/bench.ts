import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { AttributeValue, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { createDynamodb } from "../../../lib/local/dynamodb/service.ts";
import type { Access, AwsResponse, Service } from "../../../lib/local/contract.ts";
import { fakeCloud, type FakeCloud, make, startOfTime } from "../doubles/cloud.ts";
import { serve, type Served } from "../doubles/serve.ts";
import { ledger } from "./ledger.ts";

/** DynamoDB behind an address, with the SDK's client of it. */
export interface Bench {
  readonly cloud: FakeCloud;
  readonly service: Service;
  readonly client: DynamoDBClient;
  readonly served: Served;
  /** What the last request was metered with. */
  usage(): AwsResponse["usage"];
  /** What the last request wanted to do. */
  access(): Access[];
  /** Stops; the folder stays when `keep` is set. */
  close(keep?: boolean): Promise<void>;
}

export async function openBench(directory?: string, now = startOfTime): Promise<Bench> {
  const cloud = fakeCloud(directory, now);
  const service = createDynamodb(cloud);
  const served = await serve(service);
  const client = new DynamoDBClient({
    endpoint: served.url,
    region: cloud.region,
    credentials: { accessKeyId: "AKIATEST", secretAccessKey: "secret" },
    maxAttempts: 1,
  });
  const last = () => {
    const exchange = served.exchanges.at(-1);
    if (!exchange) throw new Error("nothing was asked yet");
    return exchange;
  };
  return {
    cloud,
    service,
    client,
    served,
    usage: () => last().response.usage,
    access: () => service.access(last().request),
    async close(keep = false) {
      client.destroy();
      await served.close();
      await service.close();
      if (!keep) cloud.remove();
    },
  };
}

export const makeLedger = (bench: Bench, changes: Record<string, unknown> = {}) =>
  make(bench.service, "AWS::DynamoDB::GlobalTable", { ...ledger, ...changes });

export const { TableName } = ledger;
export type Attributes = Record<string, AttributeValue>;

/** The key of an item in the ledger. */
export const key = (pk: string, sk = "A"): { pk: { S: string }; sk: { S: string } } => ({ pk: { S: pk }, sk: { S: sk } });

/** An item in the ledger. */
export const row = (pk: string, attributes: Attributes = {}, sk = "A"): Attributes => ({ ...key(pk, sk), ...attributes });

export const text = (S: string): AttributeValue => ({ S });
export const number = (N: number): AttributeValue => ({ N: String(N) });

export const put = (Item: Attributes, more: object = {}): TransactWriteItem => ({ Put: { TableName, Item, ...more } });

/** The refusal of a call; fails when there is none. */
export async function refusal(call: Promise<unknown>): Promise<Error & { Item?: Attributes; CancellationReasons?: { Code?: string; Message?: string; Item?: Attributes }[] }> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error("the call was not refused");
  return outcome;
}

import { randomUUID } from "node:crypto";
import { AwsError, type Access, type AwsRequest, type AwsResponse } from "../contract.ts";
import type { Core } from "../core.ts";
import { busName, type Buses } from "./bus.ts";

interface Entry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  EventBusName?: string;
  Resources?: string[];
  Time?: number;
}

/** Quotas of PutEvents: entries in a call, and bytes of a call; each 64 KB of an event are billed as one. */
const mostEntries = 10;
const mostBytes = 256 * 1024;
const billedBytes = 64 * 1024;

/** The entries of a PutEvents request. Refuses every other call of EventBridge's API, and requests beyond its quotas. */
export function readEntries(request: AwsRequest): Entry[] {
  const target = request.headers["x-amz-target"] ?? "";
  if (target !== "AWSEvents.PutEvents") throw new AwsError("UnknownOperationException", `events: ${target} is not answered here`, 501);
  const { Entries = [] } = JSON.parse(request.body.toString()) as { Entries?: Entry[] };
  if (Entries.length === 0 || Entries.length > mostEntries) {
    throw new AwsError("ValidationException", `1 validation error detected: Value at 'entries' must have length between 1 and ${mostEntries}`);
  }
  if (Entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > mostBytes) {
    throw new AwsError("ValidationException", "Total size of the entries in the request is over the limit.");
  }
  return Entries;
}

/** What IAM is asked: each bus once for each source and kind of event. */
export function accessOf({ region, account }: Core, entries: Entry[]): Access[] {
  return entries.map(({ EventBusName = "default", Source = "", DetailType = "" }) => ({
    action: "events:PutEvents",
    resource: `arn:aws:events:${region}:${account}:event-bus/${busName(EventBusName)}`,
    context: { "events:source": [Source], "events:detail-type": [DetailType] },
  }));
}

/** Puts events on their buses. An entry that is malformed fails alone, as with AWS. */
export async function putEvents(core: Core, buses: Buses, entries: Entry[]): Promise<AwsResponse> {
  const results = [];
  for (const entry of entries) results.push(await putOne(core, buses, entry));
  const messages = entries.reduce((sum, entry) => sum + Math.ceil(bytesOf(entry) / billedBytes), 0);
  const failed = results.filter((result) => "ErrorCode" in result).length;
  return {
    status: 200,
    headers: { "content-type": "application/x-amz-json-1.1" },
    body: JSON.stringify({ FailedEntryCount: failed, Entries: results }),
    usage: { messages },
  };
}

async function putOne(core: Core, buses: Buses, entry: Entry): Promise<object> {
  const { Source, DetailType, Detail, EventBusName = "default" } = entry;
  if (!Source || !DetailType || !Detail) return malformed("InvalidArgument", "Source, DetailType and Detail are required.");
  const detail = readDetail(Detail);
  if (!detail) return malformed("MalformedDetail", "Detail is malformed.");
  // AWS accepts events for a bus that does not exist, and drops them.
  if (!buses.has(busName(EventBusName))) core.log(`an event for ${EventBusName}, which is no bus of the template, is lost`);
  const id = randomUUID();
  const time = entry.Time ? entry.Time * 1000 : core.clock.now();
  await buses.publish(busName(EventBusName), {
    version: "0",
    id,
    "detail-type": DetailType,
    source: Source,
    account: core.account,
    time: `${new Date(time).toISOString().slice(0, 19)}Z`,
    region: core.region,
    resources: entry.Resources ?? [],
    detail,
  });
  return { EventId: id };
}

function readDetail(text: string): object | undefined {
  try {
    const detail: unknown = JSON.parse(text);
    return typeof detail === "object" && detail !== null && !Array.isArray(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}

function malformed(code: string, message: string): object {
  return { ErrorCode: code, ErrorMessage: message };
}

/** The size of an entry as EventBridge reckons it (User Guide, "Calculating PutEvents event entry size"). */
function bytesOf({ Source = "", DetailType = "", Detail = "", Resources = [], Time }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return texts + (Time === undefined ? 0 : 14);
}

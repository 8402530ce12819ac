/**
 * S3, own store. The ready-made emulator that was tried (fauxqs 2.4.1) is not under this: it stamps objects with the machine's time,
 * keeps uploads whose Content-MD5 or checksum does not fit, answers 500 to the key `a.data/b` beside `a` and to keys longer than a file
 * name, and writes outside of its folder for a key with an encoded `..`. A front would have had to do all but the keeping of bytes.
 *
 * What is not answered here is refused with 501, down to single parameters and headers: versions, tags, multipart uploads, access
 * lists, object locks. Objects lie in files, their names and headers in SQLite.
 */
import { join } from "node:path";
import type { AwsRequest, AwsResponse, Cloud, Service } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { Around } from "./action.ts";
import { actionFor } from "./actions/index.ts";
import { Buckets } from "./bucket.ts";
import { readCall } from "./call.ts";
import { refuseOtherOwner, refuseUnknown } from "./checks.ts";
import { corsHeaders, preflight } from "./cors.ts";
import type { CorsRule } from "./cors.ts";
import { createInside } from "./inside.ts";
import type { Inside } from "./inside.ts";
import { kinds } from "./kinds.ts";
import { createNotify } from "./notify.ts";
import { ObjectStore } from "./object-store.ts";
import { refuseStale } from "./presigned.ts";
import { refusal } from "./refusal.ts";

export type S3Service = Service & Inside;

/** Buckets of the template, their objects, CORS and notifications. */
export function createS3(cloud: Cloud): S3Service {
  const store = new ObjectStore(join(cloud.directory, "s3"));
  const buckets = new Buckets();
  const around: Around = { cloud, buckets, store, notify: createNotify(cloud, buckets, store) };
  return {
    names: ["s3"],
    access(request) {
      if (request.method === "OPTIONS") return [];
      const { call, action } = understood(request, buckets);
      return action.access(call);
    },
    handle: (request) => (request.method === "OPTIONS" ? answerPreflight(request, buckets) : answer(request, around)),
    refuse: (error, request) => readable(refusal(error, request), request, buckets),
    kinds: kinds(cloud, buckets),
    ...createInside(cloud, buckets, store),
    reset: async () => store.clear(),
    close: async () => store.close(),
  };
}

async function answer(request: AwsRequest, around: Around): Promise<AwsResponse> {
  const { cloud, buckets } = around;
  const { call, name, action } = understood(request, buckets);
  if (call.presigned) refuseStale(request.url.searchParams, name, cloud.clock.now());
  refuseOtherOwner(call, cloud.account);
  return readable(await action.run(call, around), request, buckets);
}

/** Answers a refusal too: a preflight has no caller who could turn an error into an answer. */
async function answerPreflight(request: AwsRequest, buckets: Buckets): Promise<AwsResponse> {
  try {
    return preflight(corsRules(request, buckets), request);
  } catch (error) {
    if (error instanceof AwsError) return refusal(error, request);
    throw error;
  }
}

function understood(request: AwsRequest, buckets: Buckets) {
  const call = readCall(request, (name) => buckets.has(name));
  const { name, action } = actionFor(call);
  refuseUnknown(call, name, action);
  return { call, name, action };
}

/** Adds what lets a page of an allowed origin read the answer. */
function readable(response: AwsResponse, request: AwsRequest, buckets: Buckets): AwsResponse {
  const cors = request.headers.origin === undefined ? {} : corsHeaders(corsRules(request, buckets), request);
  return { ...response, headers: { ...response.headers, ...cors } };
}

function corsRules(request: AwsRequest, buckets: Buckets): readonly CorsRule[] {
  const { bucket } = readCall(request, (name) => buckets.has(name));
  return buckets.has(bucket) ? buckets.byName(bucket).corsRules : [];
}

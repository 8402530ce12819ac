import type { AwsResponse } from "../../contract.ts";
import type { Action } from "../action.ts";
import { objectOf, onObject } from "../action.ts";
import type { Call } from "../call.ts";
import { unchanged } from "../conditions.ts";
import { headersOf } from "../object-headers.ts";
import type { ObjectStore, StoredObject } from "../object-store.ts";
import { readRange } from "../range.ts";

const OVERRIDES = ["content-type", "content-language", "expires", "cache-control", "content-disposition", "content-encoding"];

/** Reads an object or one range of it; `response-…` parameters replace headers of the answer. */
export const getObject: Action = {
  query: OVERRIDES.map((name) => `response-${name}`),
  headers: ["x-amz-checksum-mode"],
  access: onObject("GetObject"),
  run(call, around) {
    const object = objectOf(call, around);
    const answer = readObject(object, call.headers, around.store);
    if (answer.status === 304) return answer;
    return { ...answer, headers: { ...answer.headers, ...overrides(call) }, usage: { bytes: (answer.body as Buffer).length } };
  },
};

/** The answer to a read: whole, part, or nothing because the reader has it. */
export function readObject(object: StoredObject, headers: Call["headers"], store: ObjectStore): AwsResponse {
  const known = unchanged({ headers }, object);
  if (known) return known;
  const range = readRange(headers.range, object.size);
  const body = store.body(object, range);
  if (!range) {
    const sums = headers["x-amz-checksum-mode"] === "ENABLED" ? object.checksums : {};
    return { status: 200, headers: { ...headersOf(object), ...sums }, body };
  }
  const part = { "content-length": String(body.length), "content-range": `bytes ${range.first}-${range.last}/${object.size}` };
  return { status: 206, headers: { ...headersOf(object), ...part }, body };
}

function overrides({ query }: Call): Record<string, string> {
  return Object.fromEntries(OVERRIDES.flatMap((name) => (query.has(`response-${name}`) ? [[name, query.get(`response-${name}`)!]] : [])));
}

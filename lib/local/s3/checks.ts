import { AwsError } from "../contract.ts";
import type { Action } from "./action.ts";
import type { Call } from "./call.ts";

const USUAL_HEADERS = ["x-amz-date", "x-amz-content-sha256", "x-amz-security-token", "x-amz-user-agent", "x-amz-expected-bucket-owner"];

/** Refuses with 501 what the action does not understand, so that nothing is passed over in silence. */
export function refuseUnknown(call: Call, name: string, { query = [], headers = [] }: Action): void {
  const parameter = [...call.query.keys()].find((given) => given !== "x-id" && !query.includes(given));
  const known = [...USUAL_HEADERS, ...headers];
  const matches = (header: string) => known.some((one) => (one.endsWith("*") ? header.startsWith(one.slice(0, -1)) : header === one));
  const header = Object.keys(call.headers).find((given) => given.startsWith("x-amz-") && !matches(given));
  const strange = parameter === undefined ? header && `the header ${header}` : `the parameter ${parameter}`;
  if (strange) throw notImplemented(`${name} with ${strange}`);
}

/** Refuses a request that names another account as the owner of the bucket. */
export function refuseOtherOwner({ headers }: Call, account: string): void {
  const expected = headers["x-amz-expected-bucket-owner"];
  if (expected !== undefined && expected !== account) throw new AwsError("AccessDenied", "Access Denied", 403);
}

/** The loud answer for what S3 can do and the local cloud cannot. */
export function notImplemented(what: string): AwsError {
  return new AwsError("NotImplemented", `The local cloud does not answer ${what}.`, 501);
}

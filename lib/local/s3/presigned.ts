import { AwsError } from "../contract.ts";

const WEEK_SECONDS = 604_800;
const SKEW_MS = 15 * 60_000;

/**
 * Refuses a presigned address that has expired, or is signed for later, by virtual time; and one that was signed for another action, as
 * far as the address says so. The signature itself is not verified: an address that someone altered is not found out here.
 */
export function refuseStale(query: URLSearchParams, action: string, now: number): void {
  const seconds = Number(query.get("X-Amz-Expires"));
  const signedAt = instantOf(query.get("X-Amz-Date") ?? "");
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > WEEK_SECONDS || Number.isNaN(signedAt)) {
    const reason = `X-Amz-Expires must be from 1 to ${WEEK_SECONDS} seconds and X-Amz-Date in the form 20130524T000000Z`;
    throw new AwsError("AuthorizationQueryParametersError", reason, 400);
  }
  const expiresAt = signedAt + seconds * 1000;
  const times = { "X-Amz-Expires": seconds, Expires: isoOf(expiresAt), ServerTime: isoOf(now) };
  if (now > expiresAt) throw new AwsError("AccessDenied", "Request has expired", 403, times);
  if (now < signedAt - SKEW_MS) throw new AwsError("AccessDenied", "Request is not valid yet", 403, times);
  const signedFor = query.get("x-id");
  if (signedFor !== null && signedFor !== action) {
    throw new AwsError("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.", 403);
  }
}

function instantOf(basic: string): number {
  return Date.parse(basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

function isoOf(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

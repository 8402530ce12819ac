/** ValidationException in AWS's words. */
import { AwsError } from "../contract.ts";

/** A request that is wrong in itself. */
export const invalid = (message: string): AwsError => new AwsError("ValidationException", message);

/** One member that breaks its rule: `Value 'x' at 'member' failed to satisfy constraint: Member must …`. */
export const fault = (value: string, member: string, rule: string): string =>
  `Value ${value} at '${member}' failed to satisfy constraint: Member must ${rule}`;

/** All faults of a request in one refusal. */
export function faulty(faults: string[]): AwsError {
  return invalid(`${faults.length} validation error${faults.length > 1 ? "s" : ""} detected: ${faults.join("; ")}`);
}

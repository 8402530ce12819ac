/** What TransactWriteItems and TransactGetItems have in common: their limits and their cancellation. */
import { AwsError } from "../contract.ts";
import type { Desk } from "./reply.ts";
import { fault, faulty, invalid } from "./validation.ts";

const maxTransactionBytes = 4 * 1024 * 1024;
const maxActions = 100;
const maxTokenLength = 36;

export interface Reason {
  Code: string;
  Message?: string;
  Item?: unknown;
}

/** Checks the members of the whole request and names all that are wrong. Returns the actions. */
export function checkMembers(request: Record<string, unknown>): Record<string, unknown>[] {
  const { TransactItems: actions, ClientRequestToken: token } = request;
  if (actions != null && !Array.isArray(actions)) throw new AwsError("SerializationException", "Unexpected field type");
  const faults = [
    ...lengthFaults(token, "clientRequestToken", maxTokenLength),
    ...enumFaults(request.ReturnConsumedCapacity, "returnConsumedCapacity", ["INDEXES", "TOTAL", "NONE"]),
    ...enumFaults(request.ReturnItemCollectionMetrics, "returnItemCollectionMetrics", ["SIZE", "NONE"]),
    ...(actions == null ? [fault("null", "transactItems", "not be null")] : lengthFaults(actions, "transactItems", maxActions)),
  ];
  if (faults.length > 0) throw faulty(faults);
  return actions ?? [];
}

function lengthFaults(value: unknown, member: string, longest: number): string[] {
  if (typeof value !== "string" && !Array.isArray(value)) return [];
  const shown = typeof value === "string" ? `'${value}'` : `'[${value.length ? `${value.length} actions` : ""}]'`;
  if (value.length < 1) return [fault(shown, member, "have length greater than or equal to 1")];
  return value.length > longest ? [fault(shown, member, `have length less than or equal to ${longest}`)] : [];
}

function enumFaults(value: unknown, member: string, known: string[]): string[] {
  if (value == null || known.includes(String(value))) return [];
  return [fault(`'${value}'`, member, `satisfy enum value set: [${known.join(", ")}]`)];
}

/** The same for a member inside an action that AWS demands there. */
export function demand(held: unknown, member: string): void {
  if (held === undefined || held === null) throw faulty([fault("null", member, "not be null")]);
}

/** Refuses two actions on one item. Places that could not be found do not count. */
export function refuseSameItem(names: (string | undefined)[]): void {
  const found = names.filter((name) => name !== undefined);
  if (new Set(found).size < found.length) throw invalid("Transaction request cannot include multiple operations on one item");
}

/** Refuses more than four megabytes of items. */
export function refuseTooMuch(bytes: number): void {
  if (bytes > maxTransactionBytes) throw invalid("The aggregate size of the items in the transaction cannot exceed 4 MB");
}

/** The refusal as a reason of cancellation. */
export function reasonOf(refused: AwsError | undefined): Reason {
  if (!refused) return { Code: "None" };
  const Code = refused.code === "ConditionalCheckFailedException" ? "ConditionalCheckFailed" : "ValidationError";
  return { Code, Message: refused.message, ...refused.extra };
}

/** The cancellation, with one reason an action in the order of the request. */
export function cancelled(reasons: Reason[]): AwsError {
  const codes = reasons.map((reason) => reason.Code).join(", ");
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new AwsError("TransactionCanceledException", message, 400, { CancellationReasons: reasons });
}

/**
 * Cancels a function's transaction for a conflict where a fault is drawn; faults never meet the operator. Otherwise
 * transactions on one item wait for each other, where AWS may cancel one of them.
 */
export function drawConflict({ cloud, caller }: Desk, actions: number): void {
  if (caller === "operator" || !cloud.faults.draw("throttle")) return;
  const hit = cloud.faults.pick(actions);
  const conflict = { Code: "TransactionConflict", Message: "Transaction is ongoing for the item" };
  throw cancelled(Array.from({ length: actions }, (_, position) => (position === hit ? conflict : { Code: "None" })));
}

import { InvalidInput, type Fault } from "../../domain/fault.ts";
import type { Language } from "../../domain/languages.ts";
import { Refusal, type Kind } from "../../domain/refusal.ts";
import { problemSentence } from "../../documents/problems/problem-sentence.ts";

/** The status of each kind of refusal: the only place that knows both. */
const STATUS: Record<Kind, number> = { invalid: 422, forbidden: 403, "not-found": 404, conflict: 409, "too-many": 429, unavailable: 503 };

/** Codes whose status HTTP itself prescribes. */
const STATUS_OF_CODE: Record<string, number> = { "malformed-json": 400, "body-too-large": 413, "unsupported-media-type": 415, "not-as-seen": 412, "not-signed-in": 401, "no-such-route": 404, "method-not-allowed": 405 };

export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded?: boolean;
}

/** Whether trying the same again later can help: for queues, retry or park. */
export const canRetry = (error: unknown): boolean => !(error instanceof Refusal) || error.kind === "unavailable" || error.code === "changed-meanwhile";

/** A refusal as `application/problem+json` (RFC 9457) in the caller's language. */
export function problem(refused: Refusal, language: Language): HttpAnswer {
  const status = STATUS_OF_CODE[refused.code] ?? STATUS[refused.kind];
  const faults = refused instanceof InvalidInput ? refused.faults : [];
  const body = {
    type: `https://dossier.example/problems/${refused.code}`,
    title: refused.code.replaceAll("-", " "),
    status,
    detail: problemSentence(refused.code, language, refused.facts),
    code: refused.code,
    ...refused.facts,
    ...(faults.length > 0 ? { errors: faults.map((fault: Fault) => ({ ...fault, message: fault.message ?? problemSentence(fault.code, language, {}) })) } : {}),
  };
  // RFC 9110, section 15.5.6: a 405 says which methods there are.
  const allow: Record<string, string> = typeof refused.facts["allow"] === "string" ? { allow: refused.facts["allow"] } : {};
  return { statusCode: status, headers: { "content-type": "application/problem+json", ...allow }, body: JSON.stringify(body) };
}

/** A bug: said without detail; its stack is in the log. */
export const internalProblem = (): HttpAnswer => ({
  statusCode: 500,
  headers: { "content-type": "application/problem+json" },
  body: JSON.stringify({ type: "about:blank", title: "internal error", status: 500, code: "internal-error" }),
});

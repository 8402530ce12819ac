import type { AwsResponse, Route } from "../contract.ts";
import { Problem, problemAnswer } from "../problem.ts";

/** A control route: method, path below `/_local/`, and what it answers as JSON. Its problems become problem+json. */
export function controlRoute(method: string, name: string, answer: (body: unknown) => unknown): Route {
  return {
    matches: (asked, url) => asked === method && url.pathname === `/_local/${name}`,
    async answer({ body }): Promise<AwsResponse> {
      try {
        return json(await answer(readJson(body)));
      } catch (error) {
        if (error instanceof Problem) return problemAnswer(error);
        throw error;
      }
    },
  };
}

function readJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Problem(400, "invalid-json", "the body is not JSON");
  }
}

function json(value: unknown): AwsResponse {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

import { expect } from "vitest";
import { EN } from "../../../lambdas/documents/problems/en.ts";
import type { MemoryWorld } from "../../doubles/memory-world.ts";
import type { Answer, Desk, Wishes } from "./desk.ts";

/** Everything that a request could leave behind: rows, mails, hints, files. */
export const traces = ({ store, mails, hinted, dueHints, importHints, printed }: MemoryWorld): string =>
  JSON.stringify([[...store.items].sort(([a], [b]) => (a < b ? -1 : 1)), mails.length, hinted, dueHints, importHints, [...printed.keys()]]);

export interface Expected {
  status?: number;
  /** The problem's code, or that of one of its faults. */
  code?: string;
  at?: string;
}

interface Fault {
  at: string;
  code: string;
  message: string;
}

/** The form of every refusal: a 4xx, problem+json, a stable code with its sentence, and faults that say where. */
export function expectProblem(answer: Answer, { status, code, at }: Expected = {}): void {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(answer.headers["cache-control"]).toBe("no-store");
  const { body } = answer;
  expect(body).toMatchObject({ status: answer.status, type: expect.stringContaining(String(body["code"])), title: expect.any(String) });
  const faults = (body["errors"] ?? []) as Fault[];
  const codes = [String(body["code"]), ...faults.map((fault) => fault.code)];
  for (const one of codes) expect(EN, one).toHaveProperty(one);
  expect(body["detail"]).not.toBe("");
  for (const fault of faults) expect(fault, JSON.stringify(fault)).toMatchObject({ at: expect.any(String), message: expect.stringMatching(/\S/) });
  if (status !== undefined) expect(answer.status, answer.text).toBe(status);
  if (code !== undefined) expect(codes, answer.text).toContain(code);
  if (at !== undefined) expect(faults.map((fault) => fault.at), answer.text).toContain(at);
}

/** Asks for something that must be refused, and sees that nothing was written, sent, hinted or logged as a bug. */
export async function refusalOf(desk: Desk, route: string, { expected = {}, ...wishes }: Wishes & { expected?: Expected } = {}): Promise<Answer> {
  const before = traces(desk.world);
  const bugs = desk.logged.filter(({ event }) => event === "bug").length;
  const answer = await desk.ask(route, wishes);
  const bug = desk.logged.filter(({ event }) => event === "bug").slice(bugs)[0];
  expect(bug?.facts, `${route} is a bug: ${String(bug?.facts["stack"]).slice(0, 600)}`).toBeUndefined();
  expectProblem(answer, expected);
  expect(traces(desk.world)).toBe(before);
  return answer;
}

/** The same, for whoever does not look at the answer. */
export const expectRefused = async (...asked: Parameters<typeof refusalOf>): Promise<void> => void (await refusalOf(...asked));

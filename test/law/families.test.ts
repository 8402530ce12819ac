import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DUE_KINDS } from "../../lambdas/use-cases/due/index.ts";
import { IMPORT_KINDS } from "../../lambdas/use-cases/imports/index.ts";
import { COLUMNS } from "../../lambdas/documents/imports/columns.ts";
import { ABOUTS } from "../../lambdas/documents/messages/abouts/index.ts";
import { MESSAGE_NAMES } from "../../lambdas/documents/messages/index.ts";
import { PORTAL_ACTIONS } from "../../lambdas/domain/portal-actions/index.ts";
import { PRINTS } from "../../lambdas/documents/prints/index.ts";

const members = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts").map((name) => name.slice(0, -3));

describe("families: every member stands in its index, and the index names nothing else", () => {
  it("things that customers do in the portal", () => expect(members("lambdas/domain/portal-actions").sort()).toEqual(Object.keys(PORTAL_ACTIONS).sort()));
  it("what falls due", () => expect(members("lambdas/use-cases/due").sort()).toEqual(Object.keys(DUE_KINDS).sort()));
  it("kinds of imports", () => expect(members("lambdas/use-cases/imports").sort()).toEqual(Object.keys(IMPORT_KINDS).map((kind) => `import-${kind.slice(0, -1)}`).sort()));
  it("columns for each kind of import", () => expect(Object.keys(COLUMNS).sort()).toEqual(Object.keys(IMPORT_KINDS).sort()));
  it("message templates", () => expect(MESSAGE_NAMES.filter((name) => !members("lambdas/documents/messages").includes(name))).toEqual([]));
  it("things that messages are about", () => expect(members("lambdas/documents/messages/abouts").sort()).toEqual(Object.keys(ABOUTS).sort()));
  it("printed documents", () => expect(Object.keys(PRINTS).filter((name) => !members("lambdas/documents/prints").includes(name))).toEqual([]));
});

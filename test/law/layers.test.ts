import { describe, expect, it } from "vitest";
import { below, type Source } from "./sources.ts";

const arrows = (from: Source[], isBad: (to: string, from: string) => boolean): string[] => from.flatMap(({ path, imports }) => imports.filter((to) => isBad(to, path)).map((to) => `${path} → ${to}`));

const SDK = /^(@aws-sdk|@smithy|pdfmake|nodemailer|papaparse|postal-mime|stripe|@mollie|@e965)/;

describe("the arrows of the house", () => {
  it("the domain imports nothing but the domain", () => expect(arrows(below("lambdas/domain/"), (to) => !to.startsWith("lambdas/domain/"))).toEqual([]));
  it("documents know the domain, themselves and pure libraries", () =>
    expect(arrows(below("lambdas/documents/"), (to) => (to.startsWith("lambdas/") ? !/^lambdas\/(domain|documents)\//.test(to) : SDK.test(to) && !to.startsWith("pdfmake/interfaces")))).toEqual([]));
  it("use cases know domain, documents and ports only", () =>
    expect(arrows(below("lambdas/use-cases/"), (to) => !/^lambdas\/(domain|documents|use-cases)\/|^lambdas\/ports\.ts$/.test(to))).toEqual([]));
  it("no use case imports another, but for the shared steps and the families' indexes", () =>
    expect(arrows(below("lambdas/use-cases/").filter(({ path }) => !/index\.ts$/.test(path)), (to) => to.startsWith("lambdas/use-cases/") && !/use-cases\/shared\/|\/index\.ts$/.test(to))).toEqual([]));
  it("adapters know domain and ports, never a use case or a handler", () =>
    expect(arrows(below("lambdas/adapters/"), (to) => /^lambdas\/(use-cases|handlers|documents)\//.test(to))).toEqual([]));
  it("ports meet adapters at the edge only", () =>
    expect(arrows(below("lambdas/handlers/"), (to, path) => to.startsWith("lambdas/adapters/") && !path.startsWith("lambdas/handlers/edge/"))).toEqual([]));
  it("no SDK outside the adapters and the edge's parts", () =>
    expect(arrows(below("lambdas/"), (to, path) => SDK.test(to) && !path.startsWith("lambdas/adapters/") && !path.startsWith("lambdas/handlers/edge/") && !to.startsWith("pdfmake/interfaces"))).toEqual([]));
  it("the local cloud knows nothing of the product", () => expect(arrows(below("lib/local/"), (to) => /^(lambdas|bin|web)\//.test(to))).toEqual([]));
  it("the faces know the server by its API only", () => expect(arrows(below("web/"), (to) => /^(lambdas|lib|bin)\//.test(to))).toEqual([]));
});

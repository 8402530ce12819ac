import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProduct, type RunningProduct } from "../../bin/local/run.ts";
import { firstClerk } from "./running/clerk.ts";
import { fateOf } from "./running/fates.ts";
import { Product } from "./running/product.ts";
import { FIRST_MOMENT } from "./running/start-product.ts";

interface Statement {
  Action: string | string[];
}

interface Template {
  Resources: Record<string, { Type: string; Properties: { Description?: string; Policies?: { PolicyDocument: { Statement: Statement[] } }[] } }>;
}

const folder = mkdtempSync(join(tmpdir(), "rights-"));
const assembly = join(folder, "cdk.out");
let running: RunningProduct;
let product: Product;

/** Takes one action away from the role of a function. */
function takeAway(functionName: string, action: string): void {
  const file = join(assembly, "Dossier-local-Work.template.json");
  const template = JSON.parse(readFileSync(file, "utf8")) as Template;
  const role = Object.values(template.Resources).find(({ Type, Properties }) => Type === "AWS::IAM::Role" && Properties.Description?.endsWith(`-${functionName}`));
  let taken = 0;
  for (const { PolicyDocument } of role?.Properties.Policies ?? []) {
    const kept = PolicyDocument.Statement.filter((statement) => ![statement.Action].flat().includes(action));
    taken += PolicyDocument.Statement.length - kept.length;
    PolicyDocument.Statement = kept;
  }
  expect(taken, `statements of ${functionName} that allow ${action}`).toBe(1);
  writeFileSync(file, JSON.stringify(template));
}

const deniedRows = async () => (await product.local<{ denied: { caller: string; action: string; count: number }[] }>("GET", "meter")).denied;

beforeAll(async () => {
  cpSync("cdk.out", assembly, { recursive: true });
  takeAway("deliver", "ses:SendRawEmail");
  takeAway("import", "s3:GetObject");
  running = await runProduct({ port: 0, directory: join(folder, "state"), clock: FIRST_MOMENT, assembly });
  product = new Product(running.cloud.url);
});

afterAll(async () => {
  await running?.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a function whose role lacks a right", () => {
  it("is refused as AWS refuses it: the invoice is not called sent, its delivery says why, and the meter tells who wanted what", async () => {
    const clerk = firstClerk(product);
    const invoice = await clerk.issued(await clerk.customer());
    await clerk.command(invoice, "send");
    await product.quiet();
    expect(await fateOf(clerk, invoice, await product.mails())).toMatchObject({ mails: 0, first: { state: "failed", because: "refused-by-service" }, invoice: { status: "not-sent", sentAt: null } });
    expect(await deniedRows()).toContainEqual(expect.objectContaining({ caller: "dossier-local-deliver", action: "ses:SendRawEmail", count: 1 }));
  });

  it("hears AWS's own words, which stand in its log with role, action and resource", async () => {
    const clerk = firstClerk(product);
    const { uploadUrl } = await clerk.ask<{ uploadUrl: string }>("POST", "/v1/imports", { kind: "customers", fileName: "a.csv" });
    await fetch(uploadUrl, { method: "PUT", body: "customer number;name\n1;x\n" });
    await product.quiet();
    expect(await deniedRows()).toContainEqual(expect.objectContaining({ caller: "dossier-local-import", action: "s3:GetObject" }));
    const log = readFileSync(join(folder, "state", "logs", "dossier-local-import.log"), "utf8");
    expect(log).toMatch(/AccessDenied/);
    expect(log).toMatch(/is not authorized to perform: s3:GetObject on resource: \S+a\.csv\S* because no identity-based policy allows the s3:GetObject action/);
  });
});

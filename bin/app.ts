import { writeFile } from "node:fs/promises";
import { contractOf } from "../lambdas/handlers/edge/every-route.ts";
import { bundle, bundlePaths } from "../lib/bundle.ts";
import { dossierApp } from "../lib/dossier-app.ts";

/**
 * The CDK app. `npx cdk synth` runs it with template validation and cdk-nag; `node bin/app.ts` with STAGE=local and
 * CDK_VALIDATION=false is the fast way of a local start. CDK_OUTDIR says where the cloud assembly goes.
 */
await bundle();
await writeFile(`${bundlePaths.functions}/console-api/openapi.json`, JSON.stringify(contractOf()));
const { app } = dossierApp({
  stage: process.env["STAGE"],
  outdir: process.env["CDK_OUTDIR"] ?? "cdk.out",
  functionsDirectory: bundlePaths.functions,
  validate: process.env["CDK_VALIDATION"] !== "false",
});
app.synth();

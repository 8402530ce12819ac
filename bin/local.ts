import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { startCloud } from "../lib/local/cloud.ts";
import type { RunningCloud } from "../lib/local/running-cloud.ts";
import { buildAll } from "./building.ts";
import { outputOf } from "./local/aws.ts";
import { readOptions } from "./local/options.ts";
import { ADMIN, prepareCompany, prepareSites } from "./local/prepare.ts";
import { loadSample } from "./sample/load.ts";
import { productRoutes } from "./local/routes.ts";

/** `npm start`: the synthesized template, run on this machine. */
const say = (line: string): void => console.log(`· ${line}`);
const options = readOptions(process.argv.slice(2));
const directory = resolve(".local", String(options.port));
await buildAll(say);
if (options.fresh) rmSync(directory, { recursive: true, force: true });

let company = { companyId: "", isNew: false };

const cloud = await startCloud({
  assembly: "cdk.out",
  directory,
  port: options.port,
  parameters: (url) => ({ PortalUrl: url }),
  ...(options.clock ? { startAt: options.clock } : {}),
  hooks: {
    urls: (running) => ({ portal: running.url, console: `${running.url}/console/index.html`, api: running.url, aws: running.url, mailbox: `${running.url}/_local/mailbox` }),
    routes: productRoutes,
    dropFolder: (running) => ({ bucket: outputOf(running, "Data", "ImportsBucketName"), prefix: `in/${company.companyId}/` }),
    prepare,
    async afterReset(running) {
      for (const name of ["sites.hash", "company.id"]) rmSync(resolve(directory, name), { force: true });
      await prepare(running);
    },
  },
});

async function prepare(running: RunningCloud): Promise<void> {
  company = await prepareCompany(running, directory);
  await prepareSites(running, directory);
}

const drop = `s3://${outputOf(cloud, "Data", "ImportsBucketName")}/in/${company.companyId}/{customers|invoices}/`;
console.log(`
Dossier is ready.
  console      ${cloud.url}/console/index.html   (${ADMIN.email} / ${ADMIN.password})
  portal       ${cloud.url}/
  API          ${cloud.url}/v1
  mailbox      ${cloud.url}/_local/mailbox
  AWS          ${cloud.url}                      (AWS_ENDPOINT_URL for any SDK)
  drop folder  ${drop}
`);

if (options.sample && company.isNew) {
  await loadSample({ url: cloud.url, user: ADMIN, now: cloud.clock.now(), say }).catch((error: Error) => say(`Sample data stopped: ${error.message}. Start with --fresh to begin again.`));
}

const stop = (): void => void cloud.close().then(() => process.exit(0));
process.on("SIGINT", stop).on("SIGTERM", stop);

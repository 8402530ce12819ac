import { join } from "node:path";
import { buildAll } from "./building.ts";
import { outputOf } from "./local/aws.ts";
import { readOptions } from "./local/options.ts";
import { ADMIN } from "./local/prepare.ts";
import { runProduct } from "./local/run.ts";
import { loadSample } from "./sample/load.ts";

/** `npm start`: builds what changed, runs the synthesized template on this machine, and says where everything is. */
const say = (line: string): void => console.log(`· ${line}`);
const { port, fresh, sample, clock } = readOptions(process.argv.slice(2));
await buildAll(say);
const { cloud, companyId, isNew } = await runProduct({ port, fresh, directory: join(".local", String(port)), ...(clock ? { clock } : {}) }).catch((error: Error) => {
  console.error(`\nThe product did not start: ${error.message}\nIf another program has port ${port}, add --port; if the state of an older version is in the way, add --fresh.`);
  process.exit(1);
});

console.log(`
Dossier is ready.
  console      ${cloud.url}/console/index.html   (${ADMIN.email} / ${ADMIN.password})
  portal       ${cloud.url}/
  API          ${cloud.url}/v1
  mailbox      ${cloud.url}/_local/mailbox
  AWS          ${cloud.url}                      (AWS_ENDPOINT_URL for any SDK)
  drop folder  s3://${outputOf(cloud, "Data", "ImportsBucketName")}/in/${companyId}/{customers|invoices}/
`);

const stop = (): void => void cloud.close().then(() => process.exit(0));
process.on("SIGINT", stop).on("SIGTERM", stop);

if (sample && isNew) {
  await loadSample({ url: cloud.url, user: ADMIN, now: cloud.clock.now(), say }).catch((error: Error) => say(`Sample data stopped: ${error.message}. Start with --fresh to begin again.`));
}

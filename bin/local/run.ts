import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { configOf } from "../../lib/config.ts";
import { startCloud } from "../../lib/local/cloud.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import type { SesService } from "../../lib/local/ses/service.ts";
import { outputOf } from "./aws.ts";
import { housePaymentRoutes } from "./house-payments.ts";
import { prepareCompany, prepareSites } from "./prepare.ts";
import { productRoutes } from "./routes.ts";

export interface RunOptions {
  /** 0 takes any free one. */
  port: number;
  /** Folder of the state; it survives a restart. */
  directory: string;
  fresh?: boolean;
  /** An instant at which time stands still. */
  clock?: string;
  /** Another cloud assembly than the one that was built. */
  assembly?: string;
}

export interface RunningProduct {
  cloud: RunningCloud;
  companyId: string;
  /** Whether the company was made by this start. */
  isNew: boolean;
}

/** Runs what was built (`bin/build.ts`) on this machine: the template in cdk.out with one company in it. */
export async function runProduct(options: RunOptions): Promise<RunningProduct> {
  const directory = resolve(options.directory);
  let company = { companyId: "", isNew: false };
  const prepare = async (running: RunningCloud): Promise<void> => {
    company = await prepareCompany(running, directory);
    const { inboundDomain } = configOf("local");
    running.service<SesService>("ses").setDefaultInbox(() => `inbox-${company.companyId.slice(4).toLowerCase()}@${inboundDomain}`);
    await prepareSites(running, directory);
  };
  const cloud = await startCloud({
    assembly: options.assembly ?? "cdk.out",
    directory,
    port: options.port,
    fresh: options.fresh ?? false,
    parameters: (url) => ({ PortalUrl: url }),
    ...(options.clock ? { startAt: options.clock } : {}),
    hooks: {
      urls: ({ url }) => ({ portal: url, console: `${url}/console/index.html`, api: url, aws: url, mailbox: `${url}/_local/mailbox` }),
      routes: (running) => [...productRoutes(running), ...housePaymentRoutes(running, directory)],
      dropFolder: (running) => ({ bucket: outputOf(running, "Data", "ImportsBucketName"), prefix: `in/${company.companyId}/` }),
      prepare,
      async afterReset(running) {
        for (const name of ["sites.hash", "company.id", "house-payments.json"]) rmSync(resolve(directory, name), { force: true });
        await prepare(running);
      },
    },
  });
  return { cloud, ...company };
}

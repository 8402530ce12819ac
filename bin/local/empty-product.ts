import { PutObjectCommand } from "@aws-sdk/client-s3";
import { startCloud } from "../../lib/local/cloud.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import { apiOf, type Api } from "../sample/api.ts";
import { clientsOf, outputOf } from "./aws.ts";
import { ADMIN, prepareCompany } from "./prepare.ts";
import { productRoutes } from "./routes.ts";

/** The product on this machine with one company and nothing else: no sites, no sample data. */
export interface EmptyProduct {
  cloud: RunningCloud;
  companyId: string;
  /** Signed in as the company's owner, for the API and for `/_local/*`. */
  api: Api;
  /** Puts a file into the drop folder as any program with an SDK would. */
  drop(kind: "customers" | "invoices", name: string, body: string | Uint8Array): Promise<void>;
}

/** Starts it over the built template; `directory` is emptied first. The clock stands still from `startAt` on. */
export async function startEmptyProduct({ directory, startAt }: { directory: string; startAt: string }): Promise<EmptyProduct> {
  const cloud = await startCloud({
    assembly: "cdk.out",
    directory,
    port: 0,
    parameters: (url) => ({ PortalUrl: url }),
    startAt,
    fresh: true,
    hooks: { routes: productRoutes },
  });
  const { companyId } = await prepareCompany(cloud, directory);
  const { s3 } = clientsOf(cloud);
  const Bucket = outputOf(cloud, "Data", "ImportsBucketName");
  return {
    cloud,
    companyId,
    api: await apiOf(cloud.url, ADMIN),
    async drop(kind, name, Body) {
      await s3.send(new PutObjectCommand({ Bucket, Key: `in/${companyId}/${kind}/${name}`, Body }));
    },
  };
}

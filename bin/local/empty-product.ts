import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import { apiOf, type Api } from "../sample/api.ts";
import { clientsOf, outputOf } from "./aws.ts";
import { ADMIN } from "./prepare.ts";
import { runProduct } from "./run.ts";

/** The product on this machine with one company and nothing else. */
export interface EmptyProduct {
  cloud: RunningCloud;
  companyId: string;
  /** Signed in as the company's owner, for the API and for `/_local/*`. */
  api: Api;
  /** Puts a file into the drop folder as any program with an SDK would. */
  drop(kind: "customers" | "invoices", name: string, body: string | Uint8Array): Promise<void>;
}

/** Starts it over what was built; `directory` is emptied first, and the clock stands still from `startAt` on. */
export async function startEmptyProduct({ directory, startAt }: { directory: string; startAt: string }): Promise<EmptyProduct> {
  const { cloud, companyId } = await runProduct({ port: 0, directory, fresh: true, clock: startAt });
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

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishSites } from "../../lib/publish-sites.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import { addCompany } from "../add-company.ts";
import { clientsOf, outputOf } from "./aws.ts";

export const ADMIN = { email: "admin@example.com", password: "Local-admin-1" };

/** Puts the sites into their bucket, unless those very files are there. */
export async function prepareSites(cloud: RunningCloud, directory: string): Promise<void> {
  const stamp = join(directory, "sites.hash");
  const hash = createHash("sha256");
  for (const name of readdirSync(".build/sites", { recursive: true }).map(String).sort()) {
    const path = join(".build/sites", name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  const wanted = hash.update(cloud.url).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const { s3, clientId } = clientsOf(cloud);
  await publishSites({ client: s3, bucket: outputOf(cloud, "Edge", "SitesBucketName"), directory: ".build/sites", console: { region: cloud.region, userPoolClientId: clientId, cognitoUrl: `${cloud.url}/` } });
  writeFileSync(stamp, wanted);
}

/** The first company, once: its id is kept beside the state. Answers it, and whether it is new. */
export async function prepareCompany(cloud: RunningCloud, directory: string): Promise<{ companyId: string; isNew: boolean }> {
  const file = join(directory, "company.id");
  if (existsSync(file)) return { companyId: readFileSync(file, "utf8"), isNew: false };
  const companyId = await addCompany(clientsOf(cloud), { facts: { name: "Dossier", email: "office@example.com" }, user: ADMIN });
  writeFileSync(file, companyId);
  return { companyId, isNew: true };
}

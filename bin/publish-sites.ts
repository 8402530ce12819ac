import { readFile } from "node:fs/promises";
import { S3Client } from "@aws-sdk/client-s3";
import { publishSites } from "../lib/publish-sites.ts";

/**
 * Puts the built sites into a deployed stage:
 * `cdk deploy --all --outputs-file .build/outputs.json && node bin/publish-sites.ts .build/outputs.json`.
 */
const [outputsFile = ".build/outputs.json"] = process.argv.slice(2);
const outputs = JSON.parse(await readFile(outputsFile, "utf8")) as Record<string, Record<string, string>>;
const edge = Object.entries(outputs).find(([stack]) => stack.endsWith("-Edge"))?.[1] ?? {};

const output = (name: string): string => {
  const value = edge[name];
  if (!value) throw new Error(`${outputsFile} has no output "${name}" of an Edge stack.`);
  return value;
};

const region = output("Region");
const keys = await publishSites({
  client: new S3Client({ region }),
  bucket: output("SitesBucketName"),
  directory: ".build/sites",
  console: { region, userPoolClientId: output("ConsoleClientId"), cognitoUrl: output("CognitoUrl") },
});
console.log(`${keys.length} files published: ${output("SiteUrl")}`);

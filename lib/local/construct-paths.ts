import { existsSync, readFileSync } from "node:fs";

/** Metadata of a stack's constructs, by path (`/App/Table/Resource`). */
export type ConstructMetadata = Record<string, { type: string; data?: unknown }[]>;

/** Construct paths by logical id, from the metadata that the CDK writes into its manifest or into a file beside it. */
export function constructPaths(metadata: ConstructMetadata = {}, file?: string): Map<string, string> {
  const written: ConstructMetadata = file && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const paths = new Map<string, string>();
  for (const [path, entries] of [...Object.entries(metadata), ...Object.entries(written)]) {
    for (const { type, data } of entries) {
      if (type === "aws:cdk:logicalId") paths.set(String(data), path.replace(/^\//, ""));
    }
  }
  return paths;
}

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { constructPaths, type ConstructMetadata } from "./construct-paths.ts";
import { StartError } from "./start-error.ts";

/** A resource as the template has it, nothing resolved. */
export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
  Condition?: string;
}

/** A CloudFormation template. */
export interface Template {
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Conditions?: Record<string, unknown>;
}

export interface Stack {
  /** The stack's name in CloudFormation. */
  readonly name: string;
  readonly template: Template;
  /** Construct paths by logical id. */
  readonly paths: Map<string, string>;
}

/** What the CDK app wrote: its stacks, each after those it depends on, and where its assets lie. */
export interface Assembly {
  readonly stacks: Stack[];
  /** Account and region that the app names for its stacks; undefined when it leaves them open. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Folder or file of an asset by its object key (`<hash>.zip`). */
  asset(objectKey: string): string | undefined;
}

interface Artifact {
  type: string;
  environment?: string;
  metadata?: ConstructMetadata;
  additionalMetadataFile?: string;
  dependencies?: string[];
  properties?: { templateFile?: string; stackName?: string; directoryName?: string; file?: string };
}

const stackType = "aws:cloudformation:stack";

/** Reads a cloud assembly (`cdk.out`), with those nested in it for stages. Refuses one that was never synthesized. */
export function readAssembly(folder: string): Assembly {
  const manifestFile = join(folder, "manifest.json");
  if (!existsSync(manifestFile)) throw new StartError([`${folder} holds no cloud assembly; synthesize the app first`]);
  const artifacts: Record<string, Artifact> = JSON.parse(readFileSync(manifestFile, "utf8")).artifacts ?? {};
  const nested = Object.values(artifacts)
    .filter((artifact) => artifact.type === "cdk:cloud-assembly")
    .map((artifact) => readAssembly(join(folder, artifact.properties?.directoryName ?? "")));
  const own = inOrder(artifacts).map(([id, artifact]) => ({
    name: artifact.properties?.stackName ?? id,
    template: JSON.parse(readFileSync(join(folder, artifact.properties?.templateFile ?? ""), "utf8")) as Template,
    paths: constructPaths(artifact.metadata, artifact.additionalMetadataFile && join(folder, artifact.additionalMetadataFile)),
  }));
  const assets = assetsOf(folder, artifacts);
  return {
    stacks: [...own, ...nested.flatMap((assembly) => assembly.stacks)],
    account: environmentOf(artifacts, 2, "unknown-account") ?? nested.find((assembly) => assembly.account)?.account,
    region: environmentOf(artifacts, 3, "unknown-region") ?? nested.find((assembly) => assembly.region)?.region,
    asset: (key) => assets.get(key) ?? nested.map((assembly) => assembly.asset(key)).find(Boolean),
  };
}

function inOrder(artifacts: Record<string, Artifact>): [string, Artifact][] {
  const ordered = new Map<string, Artifact>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (!artifact || ordered.has(id)) return;
    for (const dependency of artifact.dependencies ?? []) visit(dependency);
    ordered.set(id, artifact);
  };
  Object.keys(artifacts).forEach(visit);
  return [...ordered].filter(([, artifact]) => artifact.type === stackType);
}

/** One part of `aws://account/region`. */
function environmentOf(artifacts: Record<string, Artifact>, part: number, unknown: string): string | undefined {
  return Object.values(artifacts)
    .filter((artifact) => artifact.type === stackType)
    .map((artifact) => artifact.environment?.split("/")[part])
    .find((value) => value && value !== unknown);
}

function assetsOf(folder: string, artifacts: Record<string, Artifact>): Map<string, string> {
  const found = new Map<string, string>();
  for (const artifact of Object.values(artifacts)) {
    if (artifact.type !== "cdk:asset-manifest" || !artifact.properties?.file) continue;
    const manifest: AssetManifest = JSON.parse(readFileSync(join(folder, artifact.properties.file), "utf8"));
    for (const file of Object.values(manifest.files ?? {})) {
      for (const destination of Object.values(file.destinations)) {
        if (file.source.path) found.set(destination.objectKey, resolve(folder, file.source.path));
      }
    }
  }
  return found;
}

interface AssetManifest {
  files?: Record<string, { source: { path?: string }; destinations: Record<string, { objectKey: string }> }>;
}

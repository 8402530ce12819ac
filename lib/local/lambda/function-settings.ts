import type { Made } from "../contract.ts";
import type { Core } from "../core.ts";

/** A function of the template. */
export interface FunctionSettings {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** Folder of the bundle. */
  readonly folder: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly variables: Record<string, string>;
}

/** Reads a function's properties. Refuses other runtimes than Node's, and code that is not an asset of the app. */
export function functionSettings({ identity, properties }: Made, core: Core): FunctionSettings {
  const { Runtime, Code, Environment } = properties as {
    Runtime?: string;
    Code?: { S3Key?: string };
    Environment?: { Variables?: Record<string, string> };
  };
  if (!Runtime?.startsWith("nodejs")) throw new Error(`runtime ${Runtime} is not run here, only nodejs`);
  const folder = Code?.S3Key === undefined ? undefined : core.assembly.asset(Code.S3Key);
  if (!folder) throw new Error(`its code is not an asset of the assembly (${JSON.stringify(Code)})`);
  return {
    name: identity.ref,
    arn: identity.attributes?.Arn ?? "",
    roleArn: String(properties.Role),
    folder,
    handler: String(properties.Handler),
    memoryMb: Number(properties.MemorySize ?? 128),
    timeoutMs: Number(properties.Timeout ?? 3) * 1000,
    variables: Object.fromEntries(Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [name, String(value)])),
  };
}

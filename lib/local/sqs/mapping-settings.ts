import { onlyKnownKeys } from "../known-keys.ts";

/** What an event source mapping of a queue was made with. */
export interface MappingSettings {
  readonly functionArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  /** Batches under way at once; AWS begins with five. */
  readonly concurrency: number;
  readonly reportsFailures: boolean;
  readonly enabled: boolean;
}

/** Reads a mapping's properties; refuses what AWS refuses (Lambda API reference, CreateEventSourceMapping), and filters. */
export function mappingSettings(properties: Record<string, unknown>, functionArn: string): MappingSettings {
  const batchSize = within(properties, "BatchSize", { lowest: 1, highest: 10_000 }) ?? 10;
  const windowSeconds = within(properties, "MaximumBatchingWindowInSeconds", { lowest: 0, highest: 300 }) ?? 0;
  const scaling = (properties.ScalingConfig ?? {}) as Record<string, unknown>;
  onlyKnownKeys(scaling, "ScalingConfig", { known: ["MaximumConcurrency"] });
  const types = (properties.FunctionResponseTypes ?? []) as string[];
  if (properties.FilterCriteria !== undefined) {
    throw new Error("FilterCriteria is not understood here: the local cloud would deliver what AWS filters out");
  }
  if (batchSize > 10 && windowSeconds < 1) {
    throw new Error("a BatchSize above 10 needs a MaximumBatchingWindowInSeconds of at least 1");
  }
  const strange = types.find((type) => type !== "ReportBatchItemFailures");
  if (strange !== undefined) throw new Error(`FunctionResponseTypes knows only ReportBatchItemFailures, not ${strange}`);
  return {
    functionArn,
    batchSize,
    windowSeconds,
    concurrency: within(scaling, "MaximumConcurrency", { lowest: 2, highest: 1000 }) ?? 5,
    reportsFailures: types.length > 0,
    enabled: String(properties.Enabled ?? true) !== "false",
  };
}

function within(properties: Record<string, unknown>, name: string, range: { lowest: number; highest: number }): number | undefined {
  if (properties[name] === undefined) return undefined;
  const value = Number(properties[name]);
  if (Number.isInteger(value) && value >= range.lowest && value <= range.highest) return value;
  throw new Error(`${name} must be a whole number from ${range.lowest} to ${range.highest}, not ${String(properties[name])}`);
}

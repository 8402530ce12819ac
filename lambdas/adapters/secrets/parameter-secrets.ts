import { DeleteParameterCommand, GetParameterCommand, ParameterNotFound, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { Clock, Secrets } from "../../ports.ts";

/** A secret that was read is not asked for again within this time: it costs a call for each mail otherwise. */
const KEPT_MS = 60_000;

/** Secrets as SecureString parameters below a path, encrypted with the account's own key for parameters (decisions 9). */
export function parameterSecrets(path: string, clock: Clock, client = new SSMClient({})): Secrets {
  const kept = new Map<string, { value: string | null; untilMs: number }>();
  const Name = (name: string): string => `${path}/${name}`;
  const read = async (name: string): Promise<string | null> => {
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name: Name(name), WithDecryption: true }));
      return Parameter?.Value ?? null;
    } catch (error) {
      if (error instanceof ParameterNotFound) return null;
      throw error;
    }
  };
  return {
    async put(name, value) {
      await client.send(new PutParameterCommand({ Name: Name(name), Value: value, Type: "SecureString", Overwrite: true }));
      kept.delete(name);
    },
    async get(name) {
      const nowMs = Date.parse(clock.now());
      const known = kept.get(name);
      if (known && known.untilMs > nowMs) return known.value;
      const value = await read(name);
      kept.set(name, { value, untilMs: nowMs + KEPT_MS });
      return value;
    },
    async remove(name) {
      kept.delete(name);
      await client.send(new DeleteParameterCommand({ Name: Name(name) })).catch((error: unknown) => {
        if (!(error instanceof ParameterNotFound)) throw error;
      });
    },
  };
}

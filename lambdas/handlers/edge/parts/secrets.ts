import { clock } from "../../../adapters/clock.ts";
import { parameterSecrets } from "../../../adapters/secrets/parameter-secrets.ts";
import type { Secrets } from "../../../ports.ts";

/** Secrets for the functions that keep or need a company's password. */
export const secrets = (setting: (name: string) => string): Secrets => parameterSecrets(setting("SECRETS_PATH"), clock);

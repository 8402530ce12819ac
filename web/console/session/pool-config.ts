/** Where and as which client the console signs in; written into the site when it is deployed. */
export interface PoolConfig {
  region: string;
  userPoolClientId: string;
  cognitoUrl: string;
}

/** Reads `config.json` beside the page; throws when it is missing, because nobody could sign in. */
export async function loadPoolConfig(): Promise<PoolConfig> {
  const response = await fetch("config.json", { cache: "no-store" });
  if (!response.ok) throw new Error(`config.json answers ${response.status}`);
  return (await response.json()) as PoolConfig;
}

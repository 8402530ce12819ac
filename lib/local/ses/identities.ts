import type { Cloud } from "../contract.ts";
import type { SesState } from "./state.ts";

/**
 * The verified identity under which SES lets an address send: the address itself (a `+label` does not count),
 * else its domain, else a domain above that one. Undefined when nothing of it is verified.
 */
export function identityOf(state: SesState, address: string): string | undefined {
  const known = new Map([...state.identities.keys()].map((name) => [name.toLowerCase(), name]));
  const { local, domain } = splitAddress(address);
  const exact = known.get(`${local}@${domain}`) ?? known.get(`${local.replace(/\+.*$/, "")}@${domain}`);
  if (exact) return exact;
  const labels = domain.split(".");
  for (let n = 0; n < labels.length - 1; n++) {
    const found = known.get(labels.slice(n).join("."));
    if (found) return found;
  }
  return undefined;
}

/** Local part and domain in lower case. */
export function splitAddress(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, Math.max(at, 0)).toLowerCase(), domain: address.slice(at + 1).toLowerCase() };
}

export function identityArn(cloud: Cloud, identity: string): string {
  return `arn:aws:ses:${cloud.region}:${cloud.account}:identity/${identity}`;
}

export function configurationSetArn(cloud: Cloud, name: string): string {
  return `arn:aws:ses:${cloud.region}:${cloud.account}:configuration-set/${name}`;
}

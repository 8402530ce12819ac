import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { ForbiddenHost, ForbiddenPort, SMTP_PORTS } from "../../domain/smtp-rules.ts";

/** Addresses that are no public mail server: RFC 6890 and its registries, for both versions of IP. */
const INSIDE: [string, number, "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"], ["10.0.0.0", 8, "ipv4"], ["100.64.0.0", 10, "ipv4"], ["127.0.0.0", 8, "ipv4"], ["169.254.0.0", 16, "ipv4"], ["172.16.0.0", 12, "ipv4"], ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"], ["192.168.0.0", 16, "ipv4"], ["198.18.0.0", 15, "ipv4"], ["198.51.100.0", 24, "ipv4"], ["203.0.113.0", 24, "ipv4"], ["224.0.0.0", 4, "ipv4"], ["240.0.0.0", 4, "ipv4"],
  ["::", 128, "ipv6"], ["::1", 128, "ipv6"], ["64:ff9b::", 96, "ipv6"], ["64:ff9b:1::", 48, "ipv6"], ["100::", 64, "ipv6"], ["2001::", 23, "ipv6"], ["2001:db8::", 32, "ipv6"], ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"], ["fe80::", 10, "ipv6"], ["ff00::", 8, "ipv6"],
];

const inside = new BlockList();
for (const [net, prefix, family] of INSIDE) inside.addSubnet(net, prefix, family);

/** Looks a host's addresses up. */
export type Resolve = (host: string) => Promise<string[]>;

/** By the machine's own resolver. */
export const resolveHost: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** What an installation allows beyond public mail servers: everything on the machine, for local tests only (decisions 27). */
export interface HostRules {
  allowInside: boolean;
  resolve: Resolve;
}

/** A name as it stands in the DNS: labels of letters, digits, hyphens and underscores, the last of them no number. */
const isName = (host: string): boolean => {
  const labels = host.split(".");
  return host.length <= 253 && labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label)) && /[a-z]/.test(labels.at(-1)!) && !/^0x/.test(labels.at(-1)!);
};

const isInside = (address: string): boolean => inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4") || /^::ffff:/i.test(address);

/**
 * The one address to which a connection goes: the host is looked up once, and every address that it has must be a public
 * one. Refuses ports that are not for handing mail over, and hosts that lead inside (reliability R7).
 */
export async function addressOf({ host, port }: { host: string; port: number }, { allowInside, resolve }: HostRules): Promise<string> {
  if (!allowInside && !SMTP_PORTS.includes(port)) throw new ForbiddenPort({ port });
  const name = host.toLowerCase().replace(/\.$/, "");
  const addresses = isIP(name) ? [name] : isName(name) ? await resolve(name) : [];
  if (addresses.length === 0) throw new ForbiddenHost();
  if (!allowInside && addresses.some(isInside)) throw new ForbiddenHost();
  return addresses.find((address) => isIP(address) === 4) ?? addresses[0]!;
}

/** An address that its owner recognises and nobody else learns: `b…r@example.net`. */
export function maskedAddress(address: string): string {
  const [name = "", domain = ""] = address.split("@");
  return `${name.slice(0, 1)}…${name.length > 1 ? name.slice(-1) : ""}@${domain}`;
}

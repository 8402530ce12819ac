/** What SES's scanners say of a received message. */
export type Verdict = "PASS" | "FAIL" | "GRAY" | "PROCESSING_FAILED" | "DISABLED";

export const CHECKS = ["spam", "virus", "spf", "dkim", "dmarc"] as const;
export type Verdicts = Record<(typeof CHECKS)[number], Verdict>;

// Put together here, so that no scanner takes this file for an infected one.
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-");
const GTUBE = ["XJS*C4JDBQADN1.NSBN3*2IDNEN", "GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"].join("*");

/** Whether the bytes carry the antivirus test file, which stands for any virus. */
export function isInfected(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(EICAR);
}

/**
 * The verdicts on a message: everything passes but the two standard test strings (EICAR, GTUBE);
 * `asked` names others, as in `?dkim=fail`.
 */
export function verdictsOf(parts: Uint8Array[], asked: URLSearchParams): Verdicts {
  const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const found: Partial<Verdicts> = {
    ...(bytes.some((part) => isInfected(part)) ? { virus: "FAIL" as const } : {}),
    ...(bytes.some((part) => part.includes(GTUBE)) ? { spam: "FAIL" as const } : {}),
  };
  const each = CHECKS.map((check) => [check, askedVerdict(asked.get(check)) ?? found[check] ?? "PASS"] as const);
  return Object.fromEntries(each) as Verdicts;
}

function askedVerdict(word: string | null): Verdict | undefined {
  const known = ["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"] as const;
  return known.find((verdict) => verdict === word?.toUpperCase());
}

/** The stages that this app knows: `local` runs on one machine, the others in an AWS account. */
export type StageName = "local" | "dev" | "prod";

/** What differs from stage to stage. Everything else is the same template. */
export interface StageConfig {
  readonly stage: StageName;
  /** Undefined: the account that the CDK CLI is signed in to. */
  readonly account?: string;
  /** A region in which SES also receives mail. */
  readonly region: string;
  /** Where customers open the portal, without a slash at the end. Default of the template parameter `PortalUrl`. */
  readonly portalUrl: string;
  /** The portal's own host name and its ACM certificate (in us-east-1); without it CloudFront's own name serves. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** Domain of the shared sender; its DNS must carry the DKIM records that the Work stack prints. */
  readonly mailDomain: string;
  /** The only address that the platform itself sends from. */
  readonly senderAddress: string;
  /** Domain whose mail comes back into the inbox (MX record to SES). */
  readonly inboundDomain: string;
  /** Who hears of an alarm; without it alarms are only shown. */
  readonly alarmEmail?: string;
  /** True: tables, buckets and users outlive their stack and refuse deletion. */
  readonly keep: boolean;
  readonly logRetentionDays: 7 | 30 | 90 | 180 | 365;
  /** How long S3 keeps a version after it was replaced or deleted. */
  readonly oldVersionDays: number;
  /** How many deliveries run at once: the account's SES rate divided by the mails a worker sends in a second. */
  readonly deliverConcurrency: number;
  /** Whether a company's own mail server may be inside a network; for tests on one machine only (decisions 27). */
  readonly smtpInside: boolean;
  /** Whether there is a payment provider of the house, which moves no money; for tests on one machine only. */
  readonly housePayments: boolean;
  readonly api: { readonly requestsPerSecond: number; readonly burst: number };
}

const mailOf = (mailDomain: string) => ({
  mailDomain,
  senderAddress: `noreply-invoice@${mailDomain}`,
  inboundDomain: `in.${mailDomain}`,
});

const stages: Record<StageName, StageConfig> = {
  local: {
    stage: "local",
    account: "000000000000",
    region: "eu-central-1",
    portalUrl: "http://127.0.0.1:4000",
    ...mailOf("mail.local.example"),
    keep: false,
    logRetentionDays: 7,
    oldVersionDays: 7,
    deliverConcurrency: 4,
    smtpInside: true,
    housePayments: true,
    api: { requestsPerSecond: 1000, burst: 2000 },
  },
  dev: {
    stage: "dev",
    region: "eu-central-1",
    portalUrl: "https://dossier-dev.example.com",
    ...mailOf("mail-dev.example.com"),
    keep: false,
    logRetentionDays: 30,
    oldVersionDays: 30,
    deliverConcurrency: 2,
    smtpInside: false,
    housePayments: false,
    api: { requestsPerSecond: 50, burst: 100 },
  },
  prod: {
    stage: "prod",
    region: "eu-central-1",
    portalUrl: "https://dossier.example.com",
    domain: {
      name: "dossier.example.com",
      certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000",
    },
    ...mailOf("mail.example.com"),
    alarmEmail: "operations@example.com",
    keep: true,
    logRetentionDays: 90,
    oldVersionDays: 365,
    deliverConcurrency: 10,
    smtpInside: false,
    housePayments: false,
    api: { requestsPerSecond: 200, burst: 400 },
  },
};

/** The configuration of a stage. Refuses a name that is not one. */
export function configOf(stage: string): StageConfig {
  const found = Object.values(stages).find((config) => config.stage === stage);
  if (!found) throw new Error(`There is no stage "${stage}": choose one of ${Object.keys(stages).join(", ")}.`);
  return found;
}

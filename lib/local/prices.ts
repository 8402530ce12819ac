/**
 * Public list prices in dollars, without the free tier, as of July 2026: DynamoDB on demand after the cut of
 * November 2024, Lambda (Arm) whose start is billed since August 2025, SES with the plans of 21 July 2026.
 */
export const pricesOf = "2026-07";

/** Dollars for one of each; a gigabyte is 2^30 bytes. */
export interface Prices {
  lambdaRequest: number;
  lambdaGbSecond: number;
  httpApiRequest: number;
  writeUnit: number;
  readUnit: number;
  sqsRequest: number;
  s3Put: number;
  s3Get: number;
  mail: number;
  mailOfNewAccounts: number;
  mailGb: number;
  topicMessage: number;
  event: number;
  cloudfrontRequest: number;
  cloudfrontGb: number;
  logGb: number;
}

const everywhere = {
  lambdaRequest: 0.2 / 1e6,
  lambdaGbSecond: 0.0000133334,
  sqsRequest: 0.4 / 1e6,
  mail: 0.1 / 1e3,
  mailOfNewAccounts: 0.16 / 1e3,
  mailGb: 0.12,
  topicMessage: 0.5 / 1e6,
  event: 1 / 1e6,
  cloudfrontGb: 0.085,
};

/** Price lists by region; a region that is not listed is reckoned as eu-central-1. */
export const prices: Record<string, Prices> & { "eu-central-1": Prices } = {
  "us-east-1": {
    ...everywhere,
    httpApiRequest: 1 / 1e6,
    writeUnit: 0.625 / 1e6,
    readUnit: 0.125 / 1e6,
    s3Put: 0.005 / 1e3,
    s3Get: 0.0004 / 1e3,
    cloudfrontRequest: 0.01 / 1e4,
    logGb: 0.5,
  },
  "eu-central-1": {
    ...everywhere,
    httpApiRequest: 1.2 / 1e6,
    writeUnit: 0.7625 / 1e6,
    readUnit: 0.1525 / 1e6,
    s3Put: 0.0054 / 1e3,
    s3Get: 0.00043 / 1e3,
    cloudfrontRequest: 0.012 / 1e4,
    logGb: 0.63,
  },
};

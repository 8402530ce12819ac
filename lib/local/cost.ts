import type { Cost, MeterRow, MeterRows } from "./meter.ts";
import { prices, pricesOf, type Prices } from "./prices.ts";

const gb = 2 ** 30;

type Lines = Record<string, number | undefined>;

/** What one row of the meter costs, by AWS's name of the service before the colon. */
const lines: Record<string, (action: string, row: MeterRow, price: Prices) => Lines> = {
  lambda: (_, row, price) => ({
    lambdaRequests: row.requests * price.lambdaRequest,
    lambdaGbSeconds: (row.gbSeconds ?? 0) * price.lambdaGbSecond,
  }),
  "execute-api": (_, row, price) => ({ httpApi: row.requests * price.httpApiRequest }),
  dynamodb: (_, row, price) => ({ writeUnits: row.writeUnits * price.writeUnit, readUnits: row.readUnits * price.readUnit }),
  sqs: (_, row, price) => ({ sqs: row.requests * price.sqsRequest }),
  s3: (action, row, price) =>
    /^(Put|Post|Copy|List|Create|Upload|Complete)/.test(action)
      ? { s3Put: row.requests * price.s3Put }
      : { s3Get: /^Delete|^Abort/.test(action) ? 0 : row.requests * price.s3Get },
  ses: (action, row, price) =>
    action.startsWith("Send")
      ? { mail: row.messages * price.mail, mailBytes: (row.bytes / gb) * price.mailGb }
      : {},
  sns: (_, row, price) => ({ sns: (row.messages || row.requests) * price.topicMessage }),
  events: (_, row, price) => ({ events: row.messages * price.event }),
  cloudfront: (_, row, price) => ({
    cloudfrontRequests: row.requests * price.cloudfrontRequest,
    cloudfrontBytes: (row.bytes / gb) * price.cloudfrontGb,
  }),
  logs: (_, row, price) => ({ logs: (row.bytes / gb) * price.logGb }),
};

/** Dollars for what functions and AWS itself did; calls by the operator are not the product's and cost nothing here. */
export function costOf(callers: MeterRows, region: string): Cost {
  const known = region in prices ? region : "eu-central-1";
  const price = prices[known] ?? prices["eu-central-1"];
  const sums: Record<string, number> = {};
  for (const [caller, rows] of Object.entries(callers)) {
    if (caller === "operator") continue;
    for (const [name, row] of Object.entries(rows)) {
      const [service = "", action = ""] = name.split(":");
      for (const [line, dollars] of Object.entries(lines[service]?.(action, row, price) ?? {})) {
        sums[line] = (sums[line] ?? 0) + (dollars ?? 0);
      }
    }
  }
  const totalDollars = Object.values(sums).reduce((total, dollars) => total + dollars, 0);
  const mailAtNewPrice = ((sums.mail ?? 0) * price.mailOfNewAccounts) / price.mail;
  return {
    pricesOf,
    region: known,
    lines: sums,
    totalDollars,
    totalDollarsWithNewMailPrice: totalDollars - (sums.mail ?? 0) + mailAtNewPrice,
  };
}

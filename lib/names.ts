import type { Stack } from "aws-cdk-lib";
import type { StageConfig } from "./config.ts";

/** Physical names that are fixed: a policy must name these before they exist, or people do (the drop folder). */
export interface Names {
  readonly documents: string;
  readonly imports: string;
  readonly sites: string;
  readonly configurationSet: string;
  readonly receiptRuleSet: string;
  readonly receiptRule: string;
  /** Path below which the passwords lie that companies gave us. */
  readonly secretsPath: string;
}

/** The names of a stage; bucket names are unique in the world, so they carry account and region. */
export function namesOf(stack: Stack, { stage, region }: StageConfig): Names {
  const bucket = (name: string) => `dossier-${stage}-${name}-${stack.account}-${region}`;
  return {
    documents: bucket("documents"),
    imports: bucket("imports"),
    sites: bucket("sites"),
    configurationSet: `dossier-${stage}`,
    receiptRuleSet: `dossier-${stage}`,
    receiptRule: "inbound",
    secretsPath: `/dossier/${stage}/secrets`,
  };
}

/** The ARN of the one receipt rule. */
export function receiptRuleArn(stack: Stack, config: StageConfig): string {
  const { receiptRule, receiptRuleSet } = namesOf(stack, config);
  return stack.formatArn({
    service: "ses",
    resource: "receipt-rule-set",
    resourceName: `${receiptRuleSet}:receipt-rule/${receiptRule}`,
  });
}

/** The ARN of the bucket of that name. */
export const bucketArn = (stack: Stack, bucketName: string): string => `arn:${stack.partition}:s3:::${bucketName}`;

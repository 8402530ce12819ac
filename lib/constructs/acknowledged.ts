import { Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Findings of cdk-nag's AwsSolutions pack that are accepted, each with its reason. Nothing is acknowledged elsewhere. */
const reasons = {
  bucketAccessLogs: {
    id: "AwsSolutions-S1",
    reason:
      "Objects are reached by the functions' own roles, SES and CloudFront only; who read or changed a document is in the product's audit trail. A log bucket would hold personal data a second time.",
  },
  optionalSecondFactor: {
    id: "AwsSolutions-COG2",
    reason:
      "One-time codes are offered to every user and the product can demand them of its owners; a first sign-in must not need a second device.",
  },
  poolTier: {
    id: "AwsSolutions-COG8",
    reason:
      "The Plus tier bills each user every month, against an idle cost of at most one dollar. The pool allows no self sign-up, and its passwords have twelve characters of four classes.",
  },
  worldwide: {
    id: "AwsSolutions-CFR1",
    reason: "Invoices have recipients in every country, so no country is shut out.",
  },
  noWebFirewall: {
    id: "AwsSolutions-CFR2",
    reason:
      "A web ACL costs more than all the rest while idle. The site is static, the API is throttled, and guesses are counted per source by the portal itself.",
  },
  noViewerLogs: {
    id: "AwsSolutions-CFR3",
    reason:
      "API calls have an access log of their own. Logs of static pages would keep addresses of people who only opened a link.",
  },
  defaultCertificate: {
    id: "AwsSolutions-CFR4",
    reason:
      "Without a host name of its own a stage uses CloudFront's default certificate, which fixes the TLS policy; stages with a domain ask for TLS 1.2 (2021).",
  },
  openRoute: {
    id: "AwsSolutions-APIG4",
    reason:
      "The API description is public, and customers have no account: the function checks the random token of their link, or the session that it was exchanged for.",
  },
} as const;

export type Acknowledgement = keyof typeof reasons;

/** Accepts findings on a construct and on all below it. */
export function acknowledge(construct: IConstruct, ...names: Acknowledgement[]): void {
  Validations.of(construct).acknowledge(...names.map((name) => reasons[name]));
}

/** Accepts that a role reaches every object under one prefix of a bucket. */
export function acknowledgePrefix(role: IConstruct, arn: string): void {
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${printed(Stack.of(role).resolve(arn))}]`,
    reason: "Object keys hold the ids of companies and documents, which exist only at run time; the prefix is as narrow as IAM can say it.",
  });
}

type Printable = string | { "Fn::Join": [string, Printable[]] } | { Ref: string };

/** An ARN as cdk-nag prints it in the name of a finding: `arn:aws:s3:::name-<AWS::AccountId>/prefix/*`. */
function printed(arn: Printable): string {
  if (typeof arn === "string") return arn;
  return "Ref" in arn ? `<${arn.Ref}>` : arn["Fn::Join"][1].map(printed).join("");
}

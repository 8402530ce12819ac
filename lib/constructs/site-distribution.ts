import { Aws } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledged.ts";
import { contentSecurityPolicies, siteHeaders, type ConsoleHosts } from "./site-headers.ts";

export interface SiteDistributionProps {
  readonly config: StageConfig;
  readonly sites: IBucket;
  readonly api: HttpApi;
  readonly consoleHosts: ConsoleHosts;
}

/** One origin for the browser: the portal at the root, the console beside it, and the API behind both. */
export class SiteDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: SiteDistributionProps) {
    super(scope, id);
    const { config } = props;
    const headers = (kind: keyof typeof contentSecurityPolicies, comment: string) =>
      siteHeaders(this, `${kind}-headers`, {
        name: `dossier-${config.stage}-${kind}`,
        comment,
        contentSecurityPolicy: contentSecurityPolicies[kind](props.consoleHosts),
        originDecides: kind === "api",
      });
    const files = S3BucketOrigin.withOriginAccessControl(props.sites);
    const api = apiBehavior(props.api, config.region, headers("api", "Answers of the API"));
    const site = (responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
      origin: files,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
    });
    this.distribution = new Distribution(this, "Distribution", {
      comment: `Dossier ${config.stage}`,
      defaultRootObject: "index.html",
      defaultBehavior: site(headers("portal", "Pages of the portal")),
      additionalBehaviors: {
        "/console/*": site(headers("console", "Pages of the console")),
        "/v1/*": api,
        "/portal/v1/*": api,
        "/webhooks/*": api,
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...this.ownName(config),
    });
    acknowledge(this.distribution, "worldwide", "noWebFirewall", "noViewerLogs");
    if (!config.domain) acknowledge(this.distribution, "defaultCertificate");
  }

  private ownName({ domain }: StageConfig) {
    if (!domain) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}

/** Nothing is cached and all but the host goes through: API Gateway answers to its own host name only. */
const apiBehavior = (api: HttpApi, region: string, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
  origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${Aws.URL_SUFFIX}`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
});

import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { PrivateBucket } from "../constructs/private-bucket.ts";
import { ProductApi } from "../constructs/product-api.ts";
import { SiteDistribution } from "../constructs/site-distribution.ts";
import { functionRows } from "../functions.ts";
import { namesOf } from "../names.ts";
import type { DataStack } from "./data-stack.ts";
import type { WorkStack } from "./work-stack.ts";

export interface EdgeStackProps {
  readonly config: StageConfig;
  readonly held: DataStack;
  readonly work: WorkStack;
}

/** What a browser meets: the HTTP API, the sites, and the distribution before both. Nothing here outlives a build. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { config, held, work }: EdgeStackProps) {
    super(scope, id, {
      env: { account: config.account, region: config.region },
      description: `Dossier ${config.stage}: API, sites and distribution`,
    });
    const { api } = this.addApi({ config, held, work });
    const sites = new PrivateBucket(this, "Sites", {
      config,
      bucketName: namesOf(this, config).sites,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const signInUrl = `https://cognito-idp.${config.region}.amazonaws.com`;
    const { distribution } = new SiteDistribution(this, "Site", {
      config,
      sites,
      api,
      consoleHosts: { signInUrl, uploadsUrl: `https://${held.imports.bucket.bucketRegionalDomainName}` },
    });
    const output = (id: string, value: string) => new CfnOutput(this, id, { value });
    output("SiteUrl", `https://${config.domain?.name ?? distribution.distributionDomainName}`);
    output("ApiUrl", api.apiEndpoint);
    output("SitesBucketName", sites.bucketName);
    // All that `bin/publish-sites.ts` needs to write the console's configuration.
    output("Region", config.region);
    output("CognitoUrl", `${signInUrl}/`);
    output("ConsoleClientId", held.users.client.userPoolClientId);
  }

  private addApi({ config, held, work }: EdgeStackProps): ProductApi {
    const product = new ProductApi(this, "Api", { config, users: held.users, operations: held.operations });
    for (const [name, { trigger }] of functionRows) {
      if (trigger.kind === "http") product.lead(name, work.functions[name].lambda, trigger.routes);
    }
    return product;
  }
}

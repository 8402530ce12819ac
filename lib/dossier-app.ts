import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { configOf, type StageConfig } from "./config.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { WorkStack } from "./stacks/work-stack.ts";

export interface DossierAppProps {
  /** Undefined: the context `stage`, else `dev`. */
  readonly stage?: string;
  readonly outdir: string;
  /** Folder of the bundles: `<name>/index.cjs`. */
  readonly functionsDirectory: string;
  /** False leaves out cdk-nag and the template validation, for a start within seconds. */
  readonly validate: boolean;
}

export interface DossierApp {
  readonly app: App;
  readonly config: StageConfig;
  readonly held: DataStack;
  readonly work: WorkStack;
  readonly edge: EdgeStack;
}

/**
 * The flags that `cdk init` would set, and what differs. Set here and not in cdk.json, so that `node bin/app.ts` and
 * `cdk synth` make the same template.
 */
const featureFlags = {
  ...recommendedFlags,
  "@aws-cdk/core:target-partitions": ["aws"],
  // Refuses to take away what another stack still uses.
  "@aws-cdk/core:defaultCrossStackReferences": "strong",
  // One statement for each right, so that a role reads like its row in the functions table.
  "@aws-cdk/aws-iam:minimizePolicies": false,
};

/** The three stacks of a stage, not yet synthesized. */
export function dossierApp({ stage, outdir, functionsDirectory, validate }: DossierAppProps): DossierApp {
  const app = new App({ outdir, analyticsReporting: false, context: featureFlags });
  const config = configOf(stage ?? app.node.tryGetContext("stage") ?? "dev");
  const name = (part: string) => `Dossier-${config.stage}-${part}`;
  const held = new DataStack(app, name("Data"), config);
  const work = new WorkStack(app, name("Work"), { config, held, functionsDirectory });
  const edge = new EdgeStack(app, name("Edge"), { config, held, work });
  Tags.of(app).add("dossier:stage", config.stage);
  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, config, held, work, edge };
}

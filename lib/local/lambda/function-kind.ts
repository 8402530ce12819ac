import type { ResourceKind } from "../contract.ts";
import type { Core } from "../core.ts";
import { buildBoot } from "./build-boot.ts";
import { functionSettings } from "./function-settings.ts";
import type { Functions } from "./functions.ts";

/** `AWS::Lambda::Function`. */
export function functionKind(core: Core, functions: Functions): ResourceKind {
  let bootFile: Promise<string> | undefined;
  return {
    type: "AWS::Lambda::Function",
    properties: ["Code", "Environment", "FunctionName", "Handler", "MemorySize", "Role", "Runtime", "Timeout"],
    ignored: {
      Architectures: "the bundles are JavaScript and run on this machine's processor",
      Description: "for people",
      EphemeralStorage: "/tmp is this machine's",
      LoggingConfig: "what a function prints goes into a file of this machine",
      PackageType: "only Zip is synthesized from assets",
      RecursiveLoop: "loops are not detected",
      RuntimeManagementConfig: "the runtime is the pinned Node",
      TracingConfig: "nothing is traced",
    },
    identify(resource) {
      const name = resource.property<string>("FunctionName") ?? resource.physicalName();
      return { ref: name, attributes: { Arn: `arn:aws:lambda:${core.region}:${core.account}:function:${name}` } };
    },
    async create(resource) {
      bootFile ??= buildBoot(core.directory);
      functions.add(functionSettings(resource, core), await bootFile);
    },
  };
}

/** `AWS::Lambda::EventInvokeConfig`: how often asynchronous calls are tried again. */
export function eventInvokeConfigKind(functions: Functions): ResourceKind {
  return {
    type: "AWS::Lambda::EventInvokeConfig",
    properties: ["FunctionName", "MaximumRetryAttempts"],
    ignored: {
      MaximumEventAgeInSeconds: "two tries more are over within three minutes, before any age that can be set matters",
      Qualifier: "there is one version",
    },
    identify: (resource) => ({ ref: resource.physicalName() }),
    create({ properties }) {
      const { asynchronous } = functions.find(String(properties.FunctionName));
      asynchronous.maximumRetryAttempts = Number(properties.MaximumRetryAttempts ?? 2);
    },
  };
}

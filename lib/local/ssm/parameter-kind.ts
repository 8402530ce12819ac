import type { Cloud, Named, ResourceKind } from "../contract.ts";
import type { Parameter, Parameters } from "./parameters.ts";

/** `AWS::SSM::Parameter`. A value that a call changed stays until the template says something new, as with a deployment. */
export function parameterKind(cloud: Cloud, parameters: Parameters): ResourceKind {
  const nameOf = (resource: Named) => resource.property<string>("Name") ?? resource.physicalName();
  return {
    type: "AWS::SSM::Parameter",
    properties: ["Name", "Type", "Value", "Description", "DataType", "AllowedPattern"],
    ignored: {
      Tier: "nothing is billed here",
      Policies: "parameters do not expire here",
      Tags: "nothing here reads tags",
    },
    identify(resource) {
      const attributes = { Type: resource.property<string>("Type") ?? "String", Value: resource.property<string>("Value") ?? "" };
      return { ref: nameOf(resource), attributes };
    },
    async create(resource) {
      const name = nameOf(resource);
      const value = resource.property<string>("Value") ?? "";
      const pattern = resource.property<string>("AllowedPattern");
      if (pattern && !new RegExp(pattern).test(value)) throw new Error(`${resource.path}: Value does not match AllowedPattern`);
      const old = parameters.all.get(name);
      if (old?.templateValue === value) return;
      const type = (resource.property<string>("Type") ?? "String") as Parameter["type"];
      const description = resource.property<string>("Description");
      const dataType = resource.property<string>("DataType") ?? "text";
      await parameters.put({ name, type, value, templateValue: value, version: (old?.version ?? 0) + 1, modifiedAt: cloud.clock.now(), dataType, ...(description ? { description } : {}) });
    },
  };
}

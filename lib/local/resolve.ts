import type { Assembly, Stack, TemplateResource } from "./assembly.ts";
import type { Identity, Named, ResourceKind } from "./contract.ts";
import { ignored } from "./ignored.ts";
import { resolveValue, type References } from "./intrinsics.ts";
import { physicalName } from "./physical-name.ts";

/** A resource of the template whose references can be resolved and which knows how it will be called. */
export interface Resource extends Named {
  readonly type: string;
  readonly identity: Identity;
  /** The template's properties, unresolved. */
  readonly raw: Record<string, unknown>;
  /** Name of a condition that the resource hangs on. */
  readonly condition: string | undefined;
}

/** All resources of all stacks, with the stacks' outputs. */
export interface Resolved {
  readonly resources: Resource[];
  output(stack: string, name: string): string | undefined;
}

export interface ResolveOptions {
  assembly: Assembly;
  kinds: Map<string, ResourceKind>;
  account: string;
  region: string;
  /** Values of the templates' parameters, by name; others take their default. */
  parameters: Record<string, string>;
}

/** Resolves an assembly lazily: a name is made when it is first asked for, by the resource's own kind. */
export function resolveAssembly(options: ResolveOptions): Resolved {
  const { assembly } = options;
  const byStack = new Map<string, Map<string, Resource>>();
  const references = new Map<string, References>();
  const output = (stackName: string, name: string) => {
    const stack = assembly.stacks.find((one) => one.name === stackName);
    const found = stack?.template.Outputs?.[name];
    return found && String(resolveValue(found.Value, references.get(stackName) as References));
  };
  const exported = (name: string) => {
    for (const stack of assembly.stacks) {
      const own = references.get(stack.name) as References;
      for (const found of Object.values(stack.template.Outputs ?? {})) {
        if (found.Export && resolveValue(found.Export.Name, own) === name) return resolveValue(found.Value, own);
      }
    }
    throw new Error(`an import of ${name}, which no stack exports`);
  };
  for (const stack of assembly.stacks) {
    const own = new Map<string, Resource>();
    byStack.set(stack.name, own);
    references.set(stack.name, referencesOf(stack, { options, own, exported }));
    for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
      own.set(logicalId, resourceOf(stack, logicalId, { resource, options, references: references.get(stack.name) as References }));
    }
  }
  return { resources: [...byStack.values()].flatMap((own) => [...own.values()]), output };
}

interface Inside {
  options: ResolveOptions;
  own: Map<string, Resource>;
  exported(name: string): unknown;
}

function referencesOf(stack: Stack, { options, own, exported }: Inside): References {
  const pseudo: Record<string, unknown> = {
    "AWS::AccountId": options.account,
    "AWS::Region": options.region,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stack.name,
    "AWS::StackId": `arn:aws:cloudformation:${options.region}:${options.account}:stack/${stack.name}/local`,
    "AWS::NotificationARNs": [],
    "AWS::NoValue": undefined,
  };
  return {
    ref(name) {
      if (name in pseudo) return pseudo[name];
      const parameter = stack.template.Parameters?.[name];
      if (parameter) {
        const given = options.parameters[name] ?? parameter.Default;
        if (given === undefined) throw new Error(`parameter ${name}, which is given no value`);
        return given;
      }
      return named(own, name).identity.ref;
    },
    attribute(name, attribute) {
      const target = named(own, name);
      const found = target.identity.attributes?.[attribute];
      if (found === undefined) throw new Error(`attribute ${attribute} of ${target.path} (${target.type})`);
      return found;
    },
    exported,
  };
}

function named(own: Map<string, Resource>, name: string): Resource {
  const found = own.get(name);
  if (!found) throw new Error(`a reference to ${name}, which is not in the template`);
  return found;
}

interface Read {
  resource: TemplateResource;
  options: ResolveOptions;
  references: References;
}

function resourceOf(stack: Stack, logicalId: string, { resource, options, references }: Read): Resource {
  const raw = resource.Properties ?? {};
  const resolved = new Map<string, unknown>();
  let identity: Identity | "being made" | undefined;
  return {
    logicalId,
    stack: stack.name,
    type: resource.Type,
    path: String(resource.Metadata?.["aws:cdk:path"] ?? stack.paths.get(logicalId) ?? `${stack.name}/${logicalId}`),
    raw,
    condition: resource.Condition,
    property<T>(name: string) {
      if (!resolved.has(name)) resolved.set(name, resolveValue(raw[name], references));
      return resolved.get(name) as T | undefined;
    },
    physicalName: () => physicalName(stack.name, logicalId),
    get identity() {
      if (identity === "being made") throw new Error(`a circle of references through ${this.path}`);
      if (identity) return identity;
      identity = "being made";
      const kind = options.kinds.get(this.type);
      try {
        return (identity = kind ? kind.identify(this) : identityOfIgnored(this, options));
      } finally {
        if (identity === "being made") identity = undefined;
      }
    },
  };
}

/** Others may still name what is passed over, a log group in a policy for instance. */
function identityOfIgnored(resource: Resource, { account, region }: ResolveOptions): Identity {
  if (!(resource.type in ignored)) throw new Error(`a reference to ${resource.path} of type ${resource.type}`);
  const ref = resource.physicalName();
  const service = resource.type.split("::")[1]?.toLowerCase();
  return { ref, attributes: { Arn: `arn:aws:${service}:${region}:${account}:${ref}` } };
}

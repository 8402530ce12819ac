/** Finds what a reference names. Each answers a resolved value or throws with a reason in words. */
export interface References {
  ref(name: string): unknown;
  attribute(name: string, attribute: string): unknown;
  exported(name: string): unknown;
}

type Intrinsic = (argument: unknown, references: References) => unknown;

/** The intrinsic functions of a template that are understood; conditions, mappings and transforms are not. */
const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, references) => references.ref(String(name)),
  "Fn::GetAtt": (argument, references) => {
    const [name, attribute] = Array.isArray(argument) ? argument : splitOnce(String(argument), ".");
    return references.attribute(String(name), String(resolveValue(attribute, references)));
  },
  "Fn::Join": (argument, references) => {
    const [separator, parts] = asList(argument);
    return asList(resolveValue(parts, references)).map(String).join(String(separator));
  },
  "Fn::Select": (argument, references) => {
    const [index, from] = asList(argument);
    return asList(resolveValue(from, references))[Number(resolveValue(index, references))];
  },
  "Fn::Split": (argument, references) => {
    const [separator, text] = asList(argument);
    return String(resolveValue(text, references)).split(String(separator));
  },
  "Fn::Sub": (argument, references) => substitute(argument, references),
  "Fn::ImportValue": (argument, references) => references.exported(String(resolveValue(argument, references))),
};

/** Resolves a value of a template with every reference inside; `AWS::NoValue` takes its property away. */
export function resolveValue(value: unknown, references: References): unknown {
  if (typeof value === "string" && value.includes("{{resolve:")) throw new Error(`dynamic reference ${value}`);
  if (Array.isArray(value)) return value.map((part) => resolveValue(part, references)).filter((part) => part !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name !== undefined && (name === "Ref" || name.startsWith("Fn::"))) {
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new Error(`intrinsic function ${name}`);
    return intrinsic(argument, references);
  }
  return Object.fromEntries(
    entries.map(([key, part]) => [key, resolveValue(part, references)]).filter(([, part]) => part !== undefined),
  );
}

function substitute(argument: unknown, references: References): string {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  const values = resolveValue(own, references) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in values) return String(values[name]);
    const [target, attribute] = splitOnce(name, ".");
    return String(attribute === undefined ? references.ref(name) : references.attribute(target, attribute));
  });
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)}, where a list is needed`);
  return value;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const place = text.indexOf(separator);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + separator.length)];
}

import { createHash } from "node:crypto";
import { AwsError } from "../contract.ts";
import type { Cloud } from "../contract.ts";
import type { Parameter, Parameters } from "./parameters.ts";

type Body = Record<string, unknown>;
type Desk = { cloud: Cloud; parameters: Parameters };

const MAX_BYTES = { Standard: 4096, Advanced: 8192, "Intelligent-Tiering": 8192 };
const MAX_PAGE = 10;

/** The calls of Parameter Store that are answered here (API reference of AWS Systems Manager). */
export const calls: Record<string, (desk: Desk, body: Body) => Promise<unknown>> = {
  async GetParameter(desk, body) {
    const found = find(desk, String(body.Name ?? ""));
    if (!found) throw new AwsError("ParameterNotFound", "");
    return { Parameter: wire(desk.cloud, found.parameter, { ...found, clear: body.WithDecryption === true }) };
  },

  async GetParameters(desk, body) {
    const names = (body.Names ?? []) as string[];
    if (names.length === 0 || names.length > MAX_PAGE) throw invalid(`Names must have 1 to ${MAX_PAGE} members.`);
    const found = names.map((name) => ({ name, found: find(desk, name) }));
    return {
      Parameters: found.flatMap((one) => (one.found ? [wire(desk.cloud, one.found.parameter, { ...one.found, clear: body.WithDecryption === true })] : [])),
      InvalidParameters: found.flatMap((one) => (one.found ? [] : [one.name])),
    };
  },

  async GetParametersByPath(desk, body) {
    const path = String(body.Path ?? "");
    if (!path.startsWith("/")) throw invalid("The parameter path must begin with a slash.");
    const limit = Number(body.MaxResults ?? MAX_PAGE);
    if (limit < 1 || limit > MAX_PAGE) throw invalid(`MaxResults must be 1 to ${MAX_PAGE}.`);
    const prefix = path.endsWith("/") ? path : `${path}/`;
    const below = [...desk.parameters.all.values()].filter(({ name }) => name.startsWith(prefix) && (body.Recursive === true || !name.slice(prefix.length).includes("/")));
    const sorted = below.sort((a, b) => (a.name < b.name ? -1 : 1));
    const from = Number(body.NextToken ?? 0);
    const page = sorted.slice(from, from + limit);
    const next = from + page.length;
    return { Parameters: page.map((one) => wire(desk.cloud, one, { clear: body.WithDecryption === true })), ...(next < sorted.length ? { NextToken: String(next) } : {}) };
  },

  async PutParameter(desk, body) {
    const name = String(body.Name ?? "");
    const value = String(body.Value ?? "");
    checkName(name);
    const old = desk.parameters.all.get(name);
    if (old && body.Overwrite !== true) throw new AwsError("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
    const type = (body.Type ?? old?.type) as Parameter["type"] | undefined;
    if (!type || !["String", "StringList", "SecureString"].includes(type)) throw invalid("A parameter type is required when you create a parameter.");
    const tier = (body.Tier ?? "Standard") as keyof typeof MAX_BYTES;
    if (value === "") throw invalid("The value must not be empty.");
    if (Buffer.byteLength(value) > MAX_BYTES[tier]) throw invalid(`${tier} tier parameters support a maximum parameter value of ${MAX_BYTES[tier]} characters.`);
    if (typeof body.AllowedPattern === "string" && !new RegExp(body.AllowedPattern).test(value)) throw new AwsError("ParameterPatternMismatchException", `Parameter value, cannot be validated against allowedPattern: ${body.AllowedPattern}`);
    const description = (body.Description ?? old?.description) as string | undefined;
    const version = (old?.version ?? 0) + 1;
    await desk.parameters.put({ ...old, name, type, value, version, modifiedAt: desk.cloud.clock.now(), dataType: String(body.DataType ?? "text"), ...(description ? { description } : {}) });
    return { Version: version, Tier: tier };
  },

  async DeleteParameter(desk, body) {
    if (!(await desk.parameters.delete(String(body.Name ?? "")))) throw new AwsError("ParameterNotFound", "");
    return {};
  },

  async DeleteParameters(desk, body) {
    const answer = { DeletedParameters: [] as string[], InvalidParameters: [] as string[] };
    for (const name of (body.Names ?? []) as string[]) answer[(await desk.parameters.delete(name)) ? "DeletedParameters" : "InvalidParameters"].push(name);
    return answer;
  },
};

/** The ARN of a parameter or of a path: a leading slash is not doubled. */
export function parameterArn(cloud: Cloud, name: string): string {
  return `arn:aws:ssm:${cloud.region}:${cloud.account}:parameter/${name.replace(/^\//, "")}`;
}

/** A name as a call gives it: plain, with `:version`, or as an ARN. */
export function plainName(written: string): { name: string; selector?: string } {
  const path = written.startsWith("arn:") ? `/${written.replace(/^.*?:parameter\//, "")}` : written;
  const [name = "", version] = path.split(":");
  return version === undefined ? { name } : { name, selector: `:${version}` };
}

/** Only the present version is kept; an older one is not found. */
function find({ parameters }: Desk, written: string): { parameter: Parameter; selector?: string } | undefined {
  const { name, selector } = plainName(written);
  const parameter = parameters.all.get(name) ?? (written.startsWith("arn:") ? parameters.all.get(name.slice(1)) : undefined);
  if (!parameter) return undefined;
  if (selector === undefined) return { parameter };
  if (selector !== `:${parameter.version}`) throw new AwsError("ParameterVersionNotFound", `Systems Manager could not find version ${selector.slice(1)} of ${name}.`);
  return { parameter, selector };
}

/** A parameter as the API shows it; a secure string only in the clear when asked for. */
function wire(cloud: Cloud, parameter: Parameter, { selector, clear }: { selector?: string; clear: boolean }): Record<string, unknown> {
  const { name, type, version, modifiedAt, dataType } = parameter;
  const value = type === "SecureString" && !clear ? createHash("sha512").update(parameter.value).digest("base64") : parameter.value;
  return { Name: name, Type: type, Value: value, Version: version, LastModifiedDate: modifiedAt / 1000, ARN: parameterArn(cloud, name), DataType: dataType, ...(selector ? { Selector: selector } : {}) };
}

/** Letters, digits and `.-_`, up to fifteen levels of `/`; `aws` and `ssm` are AWS's own. */
function checkName(name: string): void {
  if (!/^\/?[A-Za-z0-9.\-_]+(\/[A-Za-z0-9.\-_]+)*$/.test(name) || name.length > 1011) throw invalid(`Parameter name: can't be "${name}": only a mix of letters, numbers and . - _ / is allowed.`);
  if (/^\/?(aws|ssm)/i.test(name)) throw invalid('Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).');
  if (name.split("/").length > 16) throw new AwsError("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
  if (name.includes("/") && !name.startsWith("/")) throw invalid("Parameter name must be a fully qualified name: it must begin with a slash.");
}

function invalid(message: string): AwsError {
  return new AwsError("ValidationException", message);
}

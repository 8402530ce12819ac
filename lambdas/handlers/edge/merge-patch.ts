import * as z from "zod";
import { parsed } from "./parse.ts";

type Shape = Record<string, z.ZodType>;
type Fields = Record<string, unknown>;

/** The schema itself, without what says that it may be missing. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}

/** What may come for one field: of an object or a record any part, and null for a part that is to go; anything else whole. */
function part(schema: z.ZodType): z.ZodType {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return patchOf(inner.shape as Shape);
  if (inner instanceof z.ZodRecord) return z.record(inner.keyType as z.ZodString, part(inner.valueType as z.ZodType).nullable());
  return inner;
}

/** The schema of a JSON merge patch (RFC 7396) of a thing with these fields. */
export const patchOf = (shape: Shape): z.ZodType<Fields> =>
  z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, part(schema).nullable().optional()])));

/** The fields that a patch changes, as they are then: what stands, with what comes. Refuses what would be incomplete. */
export function mergePatch<S extends Shape>(shape: S, before: object, patch: Fields): Partial<z.output<z.ZodObject<S>>> {
  const merged = Object.entries(patch).map(([name, value]) => [name, mergedPart(shape[name]!, (before as Fields)[name], value)]);
  return parsed(z.strictObject(shape).partial(), Object.fromEntries(merged)) as Partial<z.output<z.ZodObject<S>>>;
}

function mergedPart(schema: z.ZodType, before: unknown, patch: unknown): unknown {
  const inner = bare(schema);
  const partOf = inner instanceof z.ZodObject ? (name: string) => (inner.shape as Shape)[name]! : inner instanceof z.ZodRecord ? () => inner.valueType as z.ZodType : null;
  if (!partOf || patch === null || patch === undefined) return patch;
  const result: Fields = { ...(before as Fields | null) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = mergedPart(partOf(name), result[name], value);
  }
  return result;
}

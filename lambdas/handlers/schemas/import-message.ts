import * as z from "zod/mini";

const run = z.object({ companyId: z.string(), importId: z.string() });
const notification = z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) });

/** A message of the import queue: S3 says that files arrived, or a run goes on. S3's test message names nothing. */
export function importMessage(body: unknown): { is: "run"; companyId: string; importId: string } | { is: "files"; keys: string[] } {
  const goes = run.safeParse(body);
  if (goes.success) return { is: "run", ...goes.data };
  const arrived = notification.safeParse(body);
  return { is: "files", keys: (arrived.data?.Records ?? []).map(({ s3 }) => decoded(s3.object.key)) };
}

/** A key as it is; S3 writes it as a form does. What S3 cannot have written stays as it came and is nobody's. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch {
    return key;
  }
}

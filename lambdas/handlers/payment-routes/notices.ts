import { PROVIDERS } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { hearProvider } from "../../use-cases/hear-provider.ts";
import type { HttpAnswer } from "../edge/problem.ts";
import type { HttpEvent } from "../edge/http-event.ts";

/** Bytes of a notice at most (R9). */
const MOST_BYTES = 256 * 1024;
const PATH = /^\/webhooks\/payments\/([a-z]{1,20})\/([0-9a-z-]{1,80})$/;
const said = (statusCode: number): HttpAnswer => ({ statusCode, headers: { "cache-control": "no-store" }, body: "" });

/** A provider's notice, as its bytes are: a body that was parsed could not be checked any more. Whatever does not fit is not found. */
export async function noticed(world: World, event: HttpEvent): Promise<HttpAnswer> {
  const [, name, endpoint = ""] = PATH.exec(event.rawPath) ?? [];
  const provider = PROVIDERS.find((one) => one === name);
  if (!provider) return said(404);
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (body.length > MOST_BYTES) return said(413);
  const at = new Date(event.requestContext.timeEpoch).toISOString();
  await hearProvider(world, { provider, endpoint, notice: { body, headers: event.headers, at } });
  return said(200);
}

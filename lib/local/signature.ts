/** Who signed a request and for which service. The signature itself is not verified: there is no secret here. */
export interface Signature {
  readonly accessKeyId: string;
  /** Service of the credential scope: `dynamodb`, `sqs`, `s3`, `ses` … */
  readonly service: string;
  /** The signature came in the query: whoever holds the address asks, with the signer's rights. */
  readonly presigned: boolean;
}

/** Reads the credential scope of a request signed by Signature Version 4, in its header or (presigned) in its query. */
export function readSignature(headers: Record<string, string>, url: URL): Signature | undefined {
  const fromHeader = /^AWS4-HMAC-SHA256 .*?Credential=([^,\s]+)/.exec(headers.authorization ?? "")?.[1];
  const scope = fromHeader ?? url.searchParams.get("X-Amz-Credential");
  if (!scope) return undefined;
  const [accessKeyId, , , service] = scope.split("/");
  return accessKeyId && service ? { accessKeyId, service, presigned: !fromHeader } : undefined;
}

/** The part of an HTTP API event (payload 2.0) that the edges read. */
export interface HttpEvent {
  rawPath: string;
  rawQueryString?: string;
  headers: Record<string, string | undefined>;
  body?: string;
  isBase64Encoded?: boolean;
  requestContext: {
    timeEpoch: number;
    requestId?: string;
    http: { method: string; path: string; sourceIp?: string };
    authorizer?: { jwt?: { claims: Record<string, unknown> } };
  };
}

import { randomBytes } from "node:crypto";
import type { Cloud } from "../contract.ts";
import type { Change } from "./action.ts";
import type { NotificationRule } from "./notification-rules.ts";

/** The JSON that S3 sends of a change (S3 user guide, "Event message structure", version 2.1). Times are virtual, keys encoded as in a form. */
export function eventMessage({ eventName, object, caller }: Change, rule: NotificationRule, around: { cloud: Cloud; sequence: number }): string {
  const { cloud, sequence } = around;
  const created = eventName.startsWith("ObjectCreated");
  const record = {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: cloud.region,
    eventTime: new Date(cloud.clock.now()).toISOString(),
    eventName,
    userIdentity: { principalId: `AWS:${caller}` },
    requestParameters: { sourceIPAddress: "127.0.0.1" },
    responseElements: { "x-amz-request-id": randomBytes(8).toString("hex").toUpperCase(), "x-amz-id-2": randomBytes(32).toString("base64") },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: rule.id,
      bucket: { name: object.bucket, ownerIdentity: { principalId: cloud.account }, arn: `arn:aws:s3:::${object.bucket}` },
      object: {
        key: formEncoded(object.key),
        ...(created && { size: object.size, eTag: object.etag.replaceAll('"', "") }),
        sequencer: sequence.toString(16).toUpperCase().padStart(18, "0"),
      },
    },
  };
  return JSON.stringify({ Records: [record] });
}

function formEncoded(key: string): string {
  const strict = encodeURIComponent(key).replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return strict.replaceAll("%20", "+").replaceAll("%2F", "/");
}

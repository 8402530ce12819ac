import type { S3Client } from "@aws-sdk/client-s3";
import type { Cloud } from "../contract.ts";
import type { Put } from "./receiver.ts";

/** Writes objects through the cloud's own S3 endpoint, so that notifications and everything else of the bucket happen. */
export function createPut(cloud: Cloud): Put {
  let client: S3Client | undefined;
  return async (bucketName, key, body) => {
    // Loaded with the first mail: most runs receive none, and the client takes a while to load.
    const { PutObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
    const credentials = { accessKeyId: "operator", secretAccessKey: "local" };
    client ??= new S3Client({ endpoint: cloud.url, region: cloud.region, credentials, forcePathStyle: true });
    await client.send(new PutObjectCommand({ Bucket: bucketName, Key: key, Body: body }));
  };
}

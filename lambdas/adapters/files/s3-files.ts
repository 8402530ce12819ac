import { GetObjectCommand, NoSuchKey, NotFound, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Files } from "../../ports.ts";

const UPLOAD_WITHIN_SECONDS = 600;
const DOWNLOAD_WITHIN_SECONDS = 300;

interface Buckets {
  documents: string;
  imports: string;
}

/** The client that presigned uploads need: no checksum of an empty body (decisions 26). */
export const s3Client = (): S3Client => new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });

/** Files in S3. The client must be made with `requestChecksumCalculation: "WHEN_REQUIRED"` (decisions 26). */
export function s3Files(client: S3Client, buckets: Buckets): Files {
  const open = async (Bucket: string, Key: string) => {
    try {
      const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body ? { bytes: ContentLength ?? 0, body: Body } : null;
    } catch (error) {
      if (error instanceof NoSuchKey || error instanceof NotFound) return null;
      throw error;
    }
  };
  return {
    async putDocument(Key, Body, ContentType) {
      await client.send(new PutObjectCommand({ Bucket: buckets.documents, Key, Body, ContentType }));
    },
    async getDocument(key) {
      const found = await open(buckets.documents, key);
      return found ? found.body.transformToByteArray() : null;
    },
    uploadAddress: (Key) => getSignedUrl(client, new PutObjectCommand({ Bucket: buckets.imports, Key }), { expiresIn: UPLOAD_WITHIN_SECONDS }),
    downloadAddress(Key, name, as) {
      const shown = as === "pdf" ? { ResponseContentType: "application/pdf", disposition: "inline" } : { ResponseContentType: "application/octet-stream", disposition: "attachment" };
      const { disposition, ...type } = shown;
      const asked = { Bucket: buckets.documents, Key, ...type, ResponseContentDisposition: `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}` };
      return getSignedUrl(client, new GetObjectCommand(asked), { expiresIn: DOWNLOAD_WITHIN_SECONDS });
    },
    async openDropped(key) {
      const found = await open(buckets.imports, key);
      return found ? { bytes: found.bytes, chunks: found.body as unknown as AsyncIterable<Uint8Array> } : null;
    },
    async putResult(Key, Body, ContentType) {
      await client.send(new PutObjectCommand({ Bucket: buckets.imports, Key, Body, ContentType }));
    },
  };
}

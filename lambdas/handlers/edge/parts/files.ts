import { S3Client } from "@aws-sdk/client-s3";
import { s3Files } from "../../../adapters/files/s3-files.ts";
import type { Files } from "../../../ports.ts";

/** Files for a function that has buckets; presigned uploads must not carry a checksum of an empty body (decisions 26). */
export const files = (setting: (name: string) => string): Files =>
  s3Files(new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" }), { documents: setting("DOCUMENTS_BUCKET"), imports: setting("IMPORTS_BUCKET") });

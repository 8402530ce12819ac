import { s3Client, s3Files } from "../../../adapters/files/s3-files.ts";
import type { Files } from "../../../ports.ts";

/** Files for a function that has buckets. */
export const files = (setting: (name: string) => string): Files => s3Files(s3Client(), { documents: setting("DOCUMENTS_BUCKET"), imports: setting("IMPORTS_BUCKET") });

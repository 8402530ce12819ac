import { brotliDecompressSync } from "node:zlib";
import { medium, regular } from "../../../.build/fonts.ts";

const face = (packed: string): Buffer => brotliDecompressSync(Buffer.from(packed, "base64"));

/** The two faces of the documents: Roboto without tables that only shaping and screens need (`lib/strip-fonts.ts`). */
export const faces = (): { normal: Buffer; bold: Buffer } => ({ normal: face(regular), bold: face(medium) });

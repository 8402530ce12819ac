import { readFileSync, writeFileSync } from "node:fs";
import { compileFrame } from "../lib/compile-frame.ts";

const folder = new URL("../lambdas/documents/messages/", import.meta.url);

/** Compiles the frame of the mails again after frame.mjml was changed: `npm run frames`. */
writeFileSync(new URL("frame.generated.ts", folder), await compileFrame(readFileSync(new URL("frame.mjml", folder), "utf8")));

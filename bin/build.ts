import { buildAll } from "./building.ts";

/** Builds what is not up to date: `node bin/build.ts`. */
await buildAll((line) => console.log(`· ${line}`));

// `npm start`: installs when needed, then runs the product on this machine.
import { install, run } from "./bootstrap.mjs";

await install();
process.exit(await run("node", ["--disable-warning=ExperimentalWarning", "bin/local.ts", ...process.argv.slice(2)]));

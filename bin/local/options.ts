import { parseArgs } from "node:util";

/** How `npm start` was called. */
export interface Options {
  port: number;
  fresh: boolean;
  sample: boolean;
  clock: string | undefined;
}

const HELP = `npm start -- [--port 4000] [--fresh] [--no-sample] [--clock 2012-01-01T00:00:00Z]
  --port       where everything answers
  --fresh      begin with nothing
  --no-sample  one empty company instead of sample data
  --clock      time stands still and moves only by POST /_local/clock`;

/** Reads the options; says what is possible and ends when one is wrong. */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string", default: "4000" }, fresh: { type: "boolean", default: false }, "no-sample": { type: "boolean", default: false }, clock: { type: "string" }, help: { type: "boolean" } },
    });
    if (values.help) throw new Error("");
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port ${values.port} is not a port`);
    if (values.clock !== undefined && Number.isNaN(Date.parse(values.clock))) throw new Error(`--clock ${values.clock} is not an instant such as 2012-01-01T00:00:00Z`);
    return { port, fresh: values.fresh, sample: !values["no-sample"], clock: values.clock };
  } catch (error) {
    console.error(`${(error as Error).message}\n${HELP}`);
    process.exit(2);
  }
}

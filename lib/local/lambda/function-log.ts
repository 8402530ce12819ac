import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import type { Meter } from "../meter.ts";

/** What a function prints, line by line, in a file of its own. */
export interface FunctionLog {
  /** Follows one output of an environment until it ends. */
  follow(output: Readable): void;
  write(line: string): void;
  close(): Promise<void>;
}

/** Opens `<directory>/logs/<name>.log` for appending; its bytes count as what CloudWatch would take in. */
export function createFunctionLog(directory: string, name: string, meter: Meter): FunctionLog {
  mkdirSync(join(directory, "logs"), { recursive: true });
  const file = createWriteStream(join(directory, "logs", `${name}.log`), { flags: "a" });
  const write = (line: string) => {
    file.write(`${line}\n`);
    meter.count(name, "logs:PutLogEvents", { bytes: Buffer.byteLength(line) + 1 });
  };
  return {
    follow: (output) => void createInterface({ input: output }).on("line", write),
    write,
    close: () => new Promise((closed) => file.end(closed)),
  };
}

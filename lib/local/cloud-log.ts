import { createWriteStream } from "node:fs";
import { join } from "node:path";

/** What the cloud itself has to say: refusals, failures, what it gave up. */
export interface CloudLog {
  write(line: string): void;
  close(): Promise<void>;
}

/** Opens `<directory>/cloud.log` for appending; `also` hears every line too. */
export function createCloudLog(directory: string, also?: (line: string) => void): CloudLog {
  const file = createWriteStream(join(directory, "cloud.log"), { flags: "a" });
  return {
    write(line) {
      file.write(`${line}\n`);
      also?.(line);
    },
    close: () => new Promise((closed) => file.end(closed)),
  };
}

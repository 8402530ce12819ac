import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cloud } from "../contract.ts";

/** One parameter. A `SecureString` is kept as plain text on this machine. */
export interface Parameter {
  name: string;
  type: "String" | "StringList" | "SecureString";
  value: string;
  /** Grows by one with each change. */
  version: number;
  /** Milliseconds since 1970, by the cloud's clock. */
  modifiedAt: number;
  description?: string;
  dataType: string;
  /** What the template last said, for parameters of the template. */
  templateValue?: string;
}

/** All parameters, kept in one file in plain text, secrets too: the folder is the developer's own. */
export class Parameters {
  readonly all = new Map<string, Parameter>();
  readonly #file: string;
  #turn: Promise<void> = Promise.resolve();

  constructor(cloud: Cloud) {
    const folder = join(cloud.directory, "ssm");
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, "parameters.json");
    for (const parameter of read(this.#file)) this.all.set(parameter.name, parameter);
  }

  /** Keeps a parameter; resolves when it is on disk. */
  async put(parameter: Parameter): Promise<void> {
    this.all.set(parameter.name, parameter);
    await this.#save();
  }

  /** Whether there was one to delete. */
  async delete(name: string): Promise<boolean> {
    const had = this.all.delete(name);
    if (had) await this.#save();
    return had;
  }

  /** Puts those of the template back to what it says and forgets the others. */
  async reset(): Promise<void> {
    for (const [name, parameter] of this.all) {
      if (parameter.templateValue === undefined) this.all.delete(name);
      else this.all.set(name, { ...parameter, value: parameter.templateValue });
    }
    await this.#save();
  }

  #save(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await writeFile(`${this.#file}.new`, JSON.stringify([...this.all.values()]), { mode: 0o600 });
      await rename(`${this.#file}.new`, this.#file);
    });
    return this.#turn;
  }
}

function read(file: string): Parameter[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Parameter[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type Handler = (event: unknown, context: unknown) => unknown;

/** Loads the handler that a function names (`folder/file.export`), from a CommonJS or an ES module. */
export async function loadHandler(folder: string, name: string): Promise<Handler> {
  const dot = name.lastIndexOf(".");
  const [base, exported] = [name.slice(0, dot), name.slice(dot + 1)];
  const file = [".js", ".mjs", ".cjs"].map((ending) => join(folder, base + ending)).find((path) => existsSync(path));
  if (!file) throw Object.assign(new Error(`Cannot find module '${base}'`), { name: "Runtime.ImportModuleError" });
  const loaded = await import(pathToFileURL(file).href);
  const handler = loaded[exported] ?? loaded.default?.[exported];
  if (typeof handler !== "function") {
    throw Object.assign(new Error(`${name} is undefined or not exported`), { name: "Runtime.HandlerNotFound" });
  }
  return handler;
}

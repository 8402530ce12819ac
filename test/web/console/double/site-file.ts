import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** A file of the built console in a folder, or its configuration. */
export function siteFile(folder: string, path: string, config: object): { status: number; type: string; body: string | Buffer } {
  if (path === "/console/config.json") return { status: 200, type: "application/json", body: JSON.stringify(config) };
  const file = join(folder, normalize(path.replace(/^\/console\//, "/").replace(/\/$/, "/index.html")));
  if (!path.startsWith("/console/") || !existsSync(file)) return { status: 404, type: "text/plain", body: "not here" };
  return { status: 200, type: types[extname(file)] ?? "application/octet-stream", body: readFileSync(file) };
}

import type { Route } from "../contract.ts";
import { controlRoute } from "./route.ts";

/** Where files are dropped to be imported: a bucket, and the beginning of a key in it. */
export interface DropFolder {
  bucket: string;
  prefix: string;
}

/** `GET /_local/drop-folder`, for products that have one. */
export function dropFolderRoutes(dropFolder: (() => DropFolder | undefined) | undefined): Route[] {
  return dropFolder ? [controlRoute("GET", "drop-folder", () => dropFolder())] : [];
}

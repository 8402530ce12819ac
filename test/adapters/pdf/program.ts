import { execFileSync } from "node:child_process";

/** A program that is there, or null with the reason printed. */
export function program(name: string): string | null {
  try {
    return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  } catch {
    console.log(`${name} is not installed: what it would say about our PDFs is not checked`);
    return null;
  }
}

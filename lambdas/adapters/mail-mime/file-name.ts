import { headerText } from "./header-text.ts";

const MOST = 100;

/** An attachment's name without folders and without characters that file systems or headers take for something else. */
export function fileName(name: string): string {
  const plain = headerText(name).replace(/[\\/:*?"<>|;]+/g, "-").replace(/^[.\s-]+/, "");
  const end = plain.slice(plain.lastIndexOf("."));
  const short = plain.length <= MOST || end.length > 10 ? plain.slice(0, MOST) : plain.slice(0, MOST - end.length) + end;
  return short || "attachment";
}

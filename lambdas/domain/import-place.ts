import type { ImportKind } from "./import-file.ts";

const KINDS: readonly ImportKind[] = ["customers", "invoices"];

/** What the key of a dropped file says: `in/{company}/{kind}/{file name}`, or with the id of an announced upload before the name. */
export interface ImportPlace {
  companyId: string;
  kind: ImportKind;
  fileName: string;
  importId: string | null;
}

/** Reads a key; null for anything that is not exactly a place of the drop folder. */
export function placeOfFile(key: string): ImportPlace | null {
  const [root, companyId = "", kind = "", ...rest] = key.split("/");
  const importId = rest.length === 2 && /^imp_[0-9A-HJKMNP-TV-Z]{26}$/.test(rest[0]!) ? rest[0]! : null;
  const fileName = importId ? rest[1]! : rest.join("/");
  const isFine = root === "in" && /^cmp_[0-9A-HJKMNP-TV-Z]{26}$/.test(companyId) && KINDS.includes(kind as ImportKind) && rest.length === (importId ? 2 : 1);
  return isFine && fileName !== "" && key.length <= 900 ? { companyId, kind: kind as ImportKind, fileName, importId } : null;
}

/** Where an announced upload is put. */
export const keyOfUpload = (companyId: string, kind: ImportKind, importId: string, fileName: string): string => `in/${companyId}/${kind}/${importId}/${fileName}`;

/** A file's name as it can stand in a key and on a screen: no paths, no control or direction characters. */
export const plainFileName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? "").replace(/[^\p{L}\p{N} ._()+-]/gu, "_").slice(0, 120).toWellFormed().replace(/^\.+$/, "") || "file.csv";

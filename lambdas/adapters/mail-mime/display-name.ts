import { headerText } from "./header-text.ts";

const MOST = 64;

/**
 * The name in front of the sender's address. Without anything that could be taken for an address or end the quoted name:
 * the address behind it is the platform's, and the name must not claim another one.
 */
export const displayName = (name: string): string =>
  [...headerText(name.normalize("NFC").replace(/[@＠﹫<>"\\()[\],;:]/g, " "))].slice(0, MOST).join("").trim();

/** A text message as its reader gets it; what the alphabet of texts lacks makes it longer. */
export interface TextPreview {
  text: string;
  encoding: "gsm-7" | "ucs-2";
  parts: number;
  /** The same without special characters, where that makes a difference. */
  transliterated: { text: string; parts: number } | null;
}

/** Control, zero-width and direction characters: they show nothing and can make a text read as another one. */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu;
const SPACES = /[\u2000-\u200A\u202F\u205F\u3000]/g;

/** Text of people as it may be shown: composed (NFC), without hidden characters; line ends and tabs become spaces. */
export const plainText = (text: string): string =>
  text.normalize("NFC").replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(SPACES, "\u00A0").replace(HIDDEN, "").trim();

/** The same for texts of several lines; more than one blank line in a row becomes one. */
export const plainLines = (text: string): string[] =>
  text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/\n{3,}/g, "\n\n").split("\n").map(plainText);

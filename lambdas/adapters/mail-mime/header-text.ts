const HIDDEN = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu;

/**
 * A text as it may stand in a header: one line, without controls, direction marks and broken characters. The beginning of
 * an encoded word (RFC 2047) is parted, because readers would decode whatever somebody wrote into it.
 */
export const headerText = (text: string): string => text.replace(/\s+/g, " ").replace(HIDDEN, "").replace(/=(?=\?)/g, "= ").trim();

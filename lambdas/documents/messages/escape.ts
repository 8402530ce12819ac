const NAMED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in HTML, between tags and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => NAMED[character]!);

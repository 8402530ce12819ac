/** Levels of nesting that a request may have; ours need six. */
const MOST_LEVELS = 32;

/**
 * Whether a JSON text that parses is also unambiguous: no name twice in one object (RFC 7493, section 2.3), none that
 * JavaScript takes for the prototype, and not nested beyond what any request needs.
 */
export function isStrictJson(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === "{" || mark === "[") {
      if (open.push(mark === "{" ? new Set() : null) > MOST_LEVELS) return false;
    } else if (mark === "}" || mark === "]") open.pop();
    else if (mark === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && isName(text, end) && !isNew(names, text.slice(at, end))) return false;
      at = end - 1;
    }
  }
  return true;
}

/** The place behind the closing quote of a string; a quote after an odd number of backslashes does not close. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text[before] === "\\") before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
}

const isName = (text: string, from: number): boolean => {
  let at = from;
  while (" \t\r\n".includes(text[at] ?? "x")) at++;
  return text[at] === ":";
};

function isNew(names: Set<string>, quoted: string): boolean {
  const name = JSON.parse(quoted) as string;
  const fine = !names.has(name) && name !== "__proto__";
  names.add(name);
  return fine;
}

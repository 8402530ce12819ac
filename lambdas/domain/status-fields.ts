import { statusIn } from "./mail-status.ts";
import type { Recipient } from "./returned-mail.ts";

/** Fields of one group, by lower-case name. */
type Group = Map<string, string>;

const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,40})\s*:\s?(.*)$/;

/** Groups of fields that blank lines part, with folded lines joined (RFC 3464, section 2.1). */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group = new Map();
  let last = "";
  const close = (): void => {
    if (group.size > 0) groups.push(group);
    group = new Map();
    last = "";
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const field = FIELD.exec(line);
    if (line.trim() === "") close();
    else if (/^\s/.test(line) && last) group.set(last, `${group.get(last)} ${line.trim()}`);
    else if (field) {
      last = field[1]!.toLowerCase();
      if (last === "final-recipient" && group.has(last)) {
        close();
        last = "final-recipient";
      }
      if (!group.has(last)) group.set(last, field[2]!.trim());
    }
  }
  close();
  return groups;
}

/** An address behind its type: `rfc822; <a@b>` or `rfc822;a@b`; without one, the text as it is. */
export function addressIn(field: string | undefined): string | null {
  const value = field?.replace(/^[A-Za-z0-9 -]+;/, "").trim() ?? "";
  const found = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(value)?.[0] ?? /^<?([^\s<>]+)>?$/.exec(value)?.[1];
  return found ? found.replace(/^'|'$/g, "").toLowerCase() : null;
}

const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"];

/** What the machine's part says of each recipient. A group without an address is about the mail as a whole. */
export function statusRecipients(text: string): Recipient[] {
  return groupsOf(text).flatMap((group) => {
    const address = addressIn(group.get("final-recipient")) ?? addressIn(group.get("original-recipient")) ?? addressIn(group.get("x-actual-recipient"));
    if (!address || !(group.has("final-recipient") || group.has("original-recipient") || group.has("x-actual-recipient"))) return [];
    const original = addressIn(group.get("original-recipient"));
    const diagnostic = group.get("diagnostic-code")?.replace(/^[\w.-]+\s*;\s*/, "").trim() || null;
    const said = statusIn(group.get("status") ?? "") ?? null;
    const precise = said && !/^[45]\.0\.0$/.test(said) ? said : (statusIn(diagnostic ?? "") ?? said);
    const action = ACTIONS.find((one) => group.get("action")?.toLowerCase().startsWith(one)) ?? null;
    return [{ address: original?.includes("@") && !address.includes("@") ? original : address, status: precise, action, diagnostic: diagnostic?.slice(0, 500) ?? null }];
  });
}

/** Who complained, by a feedback report; null for reports that are no complaint of a person (RFC 5965, 6591). */
export function complainedIn(text: string): { addresses: string[]; type: string } | null {
  const fields = new Map<string, string>();
  const recipients: string[] = [];
  for (const group of groupsOf(text)) {
    for (const [name, value] of group) {
      if (!fields.has(name)) fields.set(name, value);
      if (/^(original-rcpt-to|removal-recipient)$/.test(name)) recipients.push(addressIn(value) ?? "");
    }
  }
  const type = fields.get("feedback-type")?.toLowerCase().trim() ?? "";
  if (!type || /^(not-spam|auth-failure|dmarc)/.test(type)) return null;
  return { addresses: [...new Set(recipients.filter(Boolean))], type };
}

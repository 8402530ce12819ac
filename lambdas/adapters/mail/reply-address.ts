import type { Ids, Mailer } from "../../ports.ts";

const REPLY = /^([a-z])([0-9a-z]{26})([0-9a-z]{26})([0-9a-f]{10})@(.+)$/;
const INBOX = /^inbox-([0-9a-z]{26})@(.+)$/;
/** The first letter says what kind of thing the address answers about. */
const LETTER_OF: Record<string, string> = { inv: "r", est: "e", cn: "n", stm: "s", cus: "c", thr: "t" };
const PREFIX_OF = Object.fromEntries(Object.entries(LETTER_OF).map(([prefix, letter]) => [letter, prefix]));

/**
 * Addresses at the inbound domain: `{letter}{company}{owner}{check}` answers the mails of a document, statement, customer or stray thread,
 * so a reply finds its thread and a guess finds nothing (R6, R8); `inbox-{company}` takes what a company forwards. At most
 * 64 characters (RFC 5321).
 */
export function replyAddresses(ids: Ids, domain: string): Pick<Mailer, "replyAddress" | "ownerOfAddress" | "inboxAddress"> {
  const check = async (companyId: string, ownerId: string): Promise<string> => (await ids.mac(`reply ${companyId} ${ownerId}`)).slice(0, 10);
  return {
    inboxAddress: (companyId) => `inbox-${ulidOf(companyId)}@${domain}`.toLowerCase(),
    replyAddress: async (companyId, ownerId) => `${LETTER_OF[ownerId.split("_")[0]!]}${ulidOf(companyId)}${ulidOf(ownerId)}${await check(companyId, ownerId)}@${domain}`.toLowerCase(),
    async ownerOfAddress(address) {
      const inbox = INBOX.exec(address.toLowerCase());
      if (inbox && inbox[2] === domain.toLowerCase()) return { companyId: `cmp_${inbox[1]!.toUpperCase()}`, ownerId: null };
      const reply = REPLY.exec(address.toLowerCase());
      const prefix = reply && PREFIX_OF[reply[1]!];
      if (!reply || !prefix || reply[5] !== domain.toLowerCase()) return null;
      const owner = { companyId: `cmp_${reply[2]!.toUpperCase()}`, ownerId: `${prefix === "thr" ? "thr_u" : `${prefix}_`}${reply[3]!.toUpperCase()}` };
      return (await check(owner.companyId, owner.ownerId)) === reply[4] ? owner : null;
    },
  };
}

const ulidOf = (id: string): string => id.slice(-26);

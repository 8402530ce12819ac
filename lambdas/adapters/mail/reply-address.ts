import type { Ids, Mailer } from "../../ports.ts";

const REPLY = /^r([0-9a-z]{26})([0-9a-z]{26})([0-9a-f]{10})@(.+)$/;
const INBOX = /^inbox-([0-9a-z]{26})@(.+)$/;

/**
 * Addresses at the inbound domain: `r{company}{invoice}{check}` answers a document's mails, so a reply finds its thread
 * and a guess finds nothing (R6, R8); `inbox-{company}` takes what a company forwards. At most 64 characters (RFC 5321).
 */
export function replyAddresses(ids: Ids, domain: string): Pick<Mailer, "replyAddress" | "ownerOfAddress" | "inboxAddress"> {
  const check = async (companyId: string, invoiceId: string): Promise<string> => (await ids.mac(`reply ${companyId} ${invoiceId}`)).slice(0, 10);
  return {
    inboxAddress: (companyId) => `inbox-${companyId.slice(4).toLowerCase()}@${domain}`,
    replyAddress: async (companyId, invoiceId) => `r${companyId.slice(4)}${invoiceId.slice(4)}${await check(companyId, invoiceId)}@${domain}`.toLowerCase(),
    async ownerOfAddress(address) {
      const inbox = INBOX.exec(address.toLowerCase());
      if (inbox && inbox[2] === domain.toLowerCase()) return { companyId: `cmp_${inbox[1]!.toUpperCase()}`, invoiceId: null };
      const reply = REPLY.exec(address.toLowerCase());
      if (!reply || reply[4] !== domain.toLowerCase()) return null;
      const owner = { companyId: `cmp_${reply[1]!.toUpperCase()}`, invoiceId: `inv_${reply[2]!.toUpperCase()}` };
      return (await check(owner.companyId, owner.invoiceId)) === reply[3] ? owner : null;
    },
  };
}

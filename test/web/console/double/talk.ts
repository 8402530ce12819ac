import { receiveMail } from "../../../../lambdas/use-cases/receive-mail.ts";
import { COMPANY, type MemoryWorld } from "../../../doubles/memory-world.ts";

/** A customer answers the mail of an invoice; one of the two messages brings HTML that should rather not run. */
export async function customerChangedAddress(world: MemoryWorld, invoiceId: string): Promise<void> {
  const recipient = await world.mailer.replyAddress(COMPANY, invoiceId);
  const from = { name: "Claire Lefèvre", address: "compta@lefevre.example" };
  const html = '<p style="color:#333">Bonjour,<br>notre adresse a changé : <b>12 rue Victor Hugo</b>.</p><img src="https://tracker.example/p.gif"><script>parent.document.title = "taken"</script>';
  const text = "Bonjour,\nnotre adresse a changé : 12 rue Victor Hugo, 69002 Lyon.\nPouvez-vous corriger la facture ?\n\nClaire Lefèvre";
  await receiveMail(world, { messageKey: "talk-1", recipient, at: world.now, mail: { from, to: [recipient], subject: "Re: Facture", text, html, attachments: [{ name: "kbis.pdf", type: "application/pdf", content: new Uint8Array(48_213) }], automatic: false, mailId: "talk-1@lefevre.example", sort: "mail", report: null, marks: { delivery: null, threads: [] } } });
}

import { documentKindOf } from "../../domain/document-kind.ts";
import type { Instant } from "../../domain/days.ts";
import { blocked, type Standing } from "../../domain/invoice-commands.ts";
import type { InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { Link } from "../../domain/link.ts";
import { mustBeTaken, typeOfBytes, type QuestionAttachment } from "../../domain/question-attachment.ts";
import { QuestionsNotTaken, wrote, type QuestionCategory, type QuestionKind } from "../../domain/question.ts";
import type { InboxMessage } from "../../domain/thread.ts";
import { portalLabel } from "../../documents/portal-labels.ts";
import type { Actor, Change, Company, InvoiceFolder, World } from "../../ports.ts";
import { changeInvoices } from "../shared/change-invoices.ts";
import { keptParts } from "../shared/kept-parts.ts";
import { found, NotFound } from "../shared/not-found.ts";
import type { RequestKey } from "../shared/request-key.ts";
import { threadOf } from "../shared/thread-place.ts";

export interface Question {
  link: Link;
  invoiceIds: string[];
  kind: QuestionKind;
  category: QuestionCategory;
  text: string;
  attachments?: QuestionAttachment[];
  now: Instant;
  request?: RequestKey | null;
}

/**
 * A customer asks, or says that something is wrong: a message in the thread of the first invoice, which it opens again. A
 * dispute blocks what it names, a question only where the company wants that; nothing is sent (R8).
 */
export async function askQuestion(world: World, asked: Question): Promise<{ messageId: string }> {
  const { link, invoiceIds, now, request = null } = asked;
  const { companyId, customerId } = link;
  const company = found(await world.store.get("company", { companyId }), "company");
  if (!company.portal.takesQuestions) throw new QuestionsNotTaken();
  mustBeTaken(asked.attachments ?? []);
  const messageId = request ? world.ids.from("msg", `${link.hash} question ${request.key}`) : world.ids.next("msg");
  const actor: Actor = { companyId, by: "customer", role: "customer", at: now };
  const ids = [...new Set(invoiceIds.length > 0 ? invoiceIds : [link.invoiceId])];
  await changeInvoices(world, actor, { invoiceIds: ids, action: null, called: `${asked.kind}-asked`, request }, async (read) => {
    for (const { head } of read) mustBeOwn(head, customerId);
    const attachments = await kept(world, asked, messageId);
    const also = await messageRows(world, { asked, company, read, messageId, attachments });
    return { standings: read.map((folder) => standingOf(folder, asked, company)), also, facts: { category: asked.category } };
  });
  return { messageId };
}

/** Another customer's, or a draft, is not there (I29). */
function mustBeOwn(head: InvoiceHead, customerId: string): void {
  if (head.customerId !== customerId || head.phase === "draft") throw new NotFound({ what: "invoice" });
}

function standingOf({ head, deliveries }: InvoiceFolder, { kind, text, now }: Question, company: Company): Standing {
  const blocks = documentKindOf(head.invoiceId) === "invoice" && head.phase === "issued" && (kind === "dispute" || company.portal.questionsBlock);
  return blocks ? blocked({ head, deliveries }, { reason: kind, since: now, note: text.slice(0, 200) }) : { head, deliveries };
}

interface Writing {
  asked: Question;
  company: Company;
  read: InvoiceFolder[];
  messageId: string;
  attachments: InboxMessage["attachments"];
}

/** The files first, then the rows that name them: what nobody names harms nobody. */
function kept(world: World, { link: { companyId }, attachments = [] }: Question, messageId: string): Promise<InboxMessage["attachments"]> {
  const parts = attachments.map(({ name, bytes }) => ({ name, type: typeOfBytes(bytes) ?? "application/octet-stream", content: bytes }));
  return keptParts(world, { companyId, messageId, parts });
}

async function messageRows(world: World, { asked: { link, category, text, now }, company, read, messageId, attachments }: Writing): Promise<Change[]> {
  const { companyId, customerId } = link;
  const [first] = read as [InvoiceFolder];
  const [customer, folder] = await Promise.all([world.store.get("customer", { companyId, customerId }), world.store.folder(companyId, first.head.invoiceId)]);
  const writer = found(customer, "customer");
  const thread = await threadOf(world, found(folder, "invoice"));
  const about = `${portalLabel(`category-${category}`, company.language as Language)} · ${read.map(({ head }) => head.number ?? "").join(", ")}`;
  const message: InboxMessage = {
    type: "inbox-message", version: 0, companyId, threadId: thread.threadId, messageId, direction: "in", kind: "portal", from: writer.emails.invoices ?? writer.emails.general ?? writer.name, to: [], subject: about.slice(0, 500),
    text: `${about}\n\n${text}`, html: null, attachments, deliveryId: null, at: now,
  };
  return [{ save: { ...writer, writtenAt: wrote(writer.writtenAt, now) } }, { save: { ...thread, status: "open", unread: thread.unread + 1, lastAt: now > thread.lastAt ? now : thread.lastAt } }, { save: message }];
}

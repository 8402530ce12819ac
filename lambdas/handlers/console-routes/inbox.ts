import * as z from "zod";
import { editThread } from "../../use-cases/edit-thread.ts";
import { listThreads } from "../../use-cases/list-threads.ts";
import { noteOnThread } from "../../use-cases/note-on-thread.ts";
import { readAttachment } from "../../use-cases/read-attachment.ts";
import { readThread } from "../../use-cases/read-thread.ts";
import { replyToThread } from "../../use-cases/reply-to-thread.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { email, id, longText, paging, searchText } from "../schemas/basics.ts";
import { messageView, threadPage, threadView } from "../views/thread-view.ts";

const status = z.enum(["open", "pending", "closed"]);
const threadQuery = z.strictObject({ ...paging, status: status.optional(), filter: z.enum(["unread", "mine", "bounces"]).optional(), customerId: id("cus").optional(), q: searchText(60).optional() });
const words = z.strictObject({ text: longText(10_000).min(1, "required") });
const replay = (replayed: boolean) => (replayed ? { headers: { "idempotent-replayed": "true" } } : {});

export const INBOX_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/inbox/threads", summary: "Lists threads, newest first", needs: "read", query: threadQuery,
    run: async ({ world, who, query: { limit, cursor, ...filter } }) => {
      const context = contextOf(who.companyId, "threads", filter);
      const { threads, next } = await listThreads(world, who, { filter, page: await pageOf(world, { limit, cursor }, context) });
      return { body: { data: threads.map(threadView), nextCursor: await nextCursor(world, next, context) } };
    },
  }),
  route({
    method: "GET", path: "/v1/inbox/threads/{id}", summary: "Reads a thread with what came in and what went out", needs: "read",
    run: async ({ world, who, path }) => {
      const read = await readThread(world, who, { threadId: path["id"]! });
      return { body: threadPage(read), headers: etag(read.thread) };
    },
  }),
  route({
    method: "PATCH", path: "/v1/inbox/threads/{id}", summary: "Opens, parks, closes, gives to somebody, or notes as read", needs: "inbox",
    body: z.strictObject({ status: status.optional(), read: z.literal(true).optional(), assignee: email.nullable().optional() }),
    run: async ({ world, who, path, body, seenVersion }) => {
      const thread = await editThread(world, who, { threadId: path["id"]!, ...body, seenVersion });
      return { body: threadView(thread), headers: etag(thread) };
    },
  }),
  route({
    method: "POST", path: "/v1/inbox/threads/{id}/replies", summary: "Answers by mail", needs: "inbox", body: words,
    run: async ({ world, who, path, body, request }) => {
      const { delivery, replayed } = await replyToThread(world, who, { threadId: path["id"]!, text: body.text, request });
      return { status: 201, body: { id: delivery.deliveryId, state: delivery.state }, ...replay(replayed) };
    },
  }),
  route({
    method: "POST", path: "/v1/inbox/threads/{id}/notes", summary: "Keeps a note among colleagues", needs: "inbox", body: words,
    run: async ({ world, who, path, body, request }) => {
      const { message, replayed } = await noteOnThread(world, who, { threadId: path["id"]!, text: body.text, request });
      return { status: 201, body: messageView(message), ...replay(replayed) };
    },
  }),
  route({
    method: "GET", path: "/v1/inbox/threads/{id}/attachments/{messageId}/{n}", summary: "Where an attachment can be fetched for a few minutes", needs: "read",
    run: async ({ world, who, path }) => ({ body: { url: await readAttachment(world, who, { threadId: path["id"]!, messageId: path["messageId"]!, n: Number(path["n"]) }) } }),
  }),
];

import * as z from "zod";
import { editThread } from "../../use-cases/edit-thread.ts";
import { listThreads } from "../../use-cases/list-threads.ts";
import { readThread } from "../../use-cases/read-thread.ts";
import { replyToThread } from "../../use-cases/reply-to-thread.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { id, longText, paging } from "../schemas/basics.ts";
import { threadPage, threadView } from "../views/thread-view.ts";

const status = z.enum(["open", "pending", "closed"]);

export const INBOX_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/inbox/threads", summary: "Lists threads, newest first", needs: "read", query: z.strictObject({ ...paging, status: status.default("open"), customerId: id("cus").optional() }),
    run: async ({ world, who, query: { limit, cursor, ...filter } }) => {
      const context = contextOf(who.companyId, "threads", filter);
      const { threads, next } = await listThreads(world, who, { ...filter, page: await pageOf(world, { limit, cursor }, context) });
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
    method: "PATCH", path: "/v1/inbox/threads/{id}", summary: "Opens, parks, closes, or notes as read", needs: "inbox", body: z.strictObject({ status: status.optional(), read: z.literal(true).optional() }),
    run: async ({ world, who, path, body, seenVersion }) => {
      const thread = await editThread(world, who, { threadId: path["id"]!, ...body, seenVersion });
      return { body: threadView(thread), headers: etag(thread) };
    },
  }),
  route({
    method: "POST", path: "/v1/inbox/threads/{id}/replies", summary: "Answers by mail", needs: "inbox", body: z.strictObject({ text: longText(10_000).min(1, "required") }),
    run: async ({ world, who, path, body, request }) => {
      const { delivery, replayed } = await replyToThread(world, who, { threadId: path["id"]!, text: body.text, request });
      return { status: 201, body: { id: delivery.deliveryId, state: delivery.state }, ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
    },
  }),
];

import { beforeEach, describe, expect, it } from "vitest";
import type { Link } from "../../../lambdas/domain/link.ts";
import { threadIdOf } from "../../../lambdas/domain/thread.ts";
import { askQuestion, type Question } from "../../../lambdas/use-cases/portal/ask-question.ts";
import { COMPANY, rowOfDelivery } from "../../doubles/memory-world.ts";
import { LATER, office, type Office } from "../../doubles/office.ts";

let o: Office;
let customerId: string;
let one: { invoiceId: string; deliveryId: string };
let two: { invoiceId: string; deliveryId: string };
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("K-1", "a@example.com");
  [one, two] = [await o.issued(customerId), await o.issued(customerId)];
});

const link = (facts: Partial<Link> = {}): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId: one.invoiceId, deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null, ...facts });
const ask = (over: Partial<Question> = {}) => askQuestion(o.world, { link: link(), invoiceIds: [one.invoiceId, two.invoiceId], kind: "dispute", category: "amount-wrong", text: "We ordered ten, not twelve.", now: o.world.now, ...over });
const headOf = async (id: string) => (await o.world.store.invoice(COMPANY, id))!.head;
const threadOf = (id: string) => o.world.store.thread(COMPANY, threadIdOf({ ownerId: id }));
const company = async () => (await o.world.store.get("company", { companyId: COMPANY }))!;
const portal = async (change: object) => {
  const before = await company();
  await o.world.store.commit([{ save: { ...before, portal: { ...before.portal, ...change } } }]);
};

describe("a dispute in the portal", () => {
  it("stands in the first invoice's thread with all that it names, unread, and blocks each with what was said", async () => {
    await ask();
    const { thread, messages } = (await threadOf(one.invoiceId))!;
    expect(thread).toMatchObject({ status: "open", unread: 1, customerId });
    expect(messages).toMatchObject([{ kind: "portal", direction: "in", from: "a@example.com", text: expect.stringContaining("INV-2026-0001, INV-2026-0002\n\nWe ordered ten, not twelve.") }]);
    for (const { invoiceId } of [one, two]) expect((await headOf(invoiceId)).blocks).toMatchObject([{ reason: "dispute", note: "We ordered ten, not twelve." }]);
  });

  it("holds what waits to be sent, and sends nothing", async () => {
    await ask();
    o.world.now = LATER;
    await o.work();
    expect(o.world.mails).toEqual([]);
    expect(await rowOfDelivery(o.world, one.deliveryId)).toMatchObject({ state: "held" });
  });

  it("by the same request is one message", async () => {
    const request = { key: "k", hash: "h" };
    const [a, b] = [await ask({ request }), await ask({ request })];
    expect(a).toEqual(b);
    expect((await threadOf(one.invoiceId))!.messages).toHaveLength(1);
  });

  it("whose save loses its answer is one message all the same (lost answer)", async () => {
    const { commit } = o.world.store;
    let lost = false;
    o.world.store.commit = async (changes) => {
      await commit.call(o.world.store, changes);
      if (!lost) {
        lost = true;
        throw new Error("connection lost");
      }
    };
    const request = { key: "k", hash: "h" };
    await expect(ask({ request })).rejects.toThrow("connection lost");
    await ask({ request });
    expect((await threadOf(one.invoiceId))!.messages).toHaveLength(1);
  });
});

describe("a question in the portal", () => {
  it("blocks nothing unless the company wants that", async () => {
    await ask({ kind: "question", category: "other" });
    expect((await headOf(one.invoiceId)).blocks).toEqual([]);
    await portal({ questionsBlock: true });
    await ask({ kind: "question", category: "other" });
    expect((await headOf(one.invoiceId)).blocks).toMatchObject([{ reason: "question" }]);
  });

  it("opens a closed thread again", async () => {
    await ask({ kind: "question" });
    const { thread } = (await threadOf(one.invoiceId))!;
    await o.world.store.commit([{ save: { ...thread, status: "closed", unread: 0 } }]);
    await ask({ kind: "question" });
    expect((await threadOf(one.invoiceId))!.thread).toMatchObject({ status: "open", unread: 1 });
  });

  it("is refused of another customer's invoice, of a draft, and where the company takes none (I29)", async () => {
    const stranger = await o.customer("K-2", "b@example.com");
    await expect(ask({ link: link({ customerId: stranger }) })).rejects.toMatchObject({ code: "not-found" });
    await expect(ask({ invoiceIds: [await o.draft("invoice", customerId)] })).rejects.toMatchObject({ code: "not-found" });
    await expect(ask({ invoiceIds: ["inv_01ARZ3NDEKTSV4RRFFQ69G5FAV"] })).rejects.toMatchObject({ code: "not-found" });
    await portal({ takesQuestions: false });
    await expect(ask()).rejects.toMatchObject({ code: "questions-not-taken" });
    expect(await threadOf(one.invoiceId)).toBeNull();
  });

  it("comes with pictures and PDFs, told by their first bytes; a file of another kind refuses all and keeps none", async () => {
    const photo = Buffer.from("\xff\xd8\xff\xe0 a dent", "latin1");
    const pdf = Buffer.from("%PDF-1.7 proof");
    await ask({ attachments: [{ name: "dent.exe", bytes: photo }, { name: "proof", bytes: pdf }] });
    const [message] = (await threadOf(one.invoiceId))!.messages;
    expect(message!.attachments.map(({ name, type, bytes }) => [name, type, bytes])).toEqual([["dent.exe", "image/jpeg", photo.length], ["proof", "application/pdf", pdf.length]]);
    expect(Buffer.from((await o.world.files.getDocument(message!.attachments[0]!.key))!)).toEqual(photo);
    for (const bad of ["MZ\x90", "<svg onload=alert(1)>", "PK\x03\x04", "", "GIF89a", "\x89PNG", "%PD"]) {
      await expect(ask({ attachments: [{ name: "x.jpg", bytes: Buffer.from(bad, "latin1") }] })).rejects.toMatchObject({ code: "attachment-not-taken", faults: [{ at: "attachments[0]" }] });
    }
    const large = Buffer.concat([photo, Buffer.alloc(2_100_000)]);
    await expect(ask({ attachments: [{ name: "1.jpg", bytes: large }, { name: "2.jpg", bytes: large }] })).rejects.toMatchObject({ code: "attachments-too-large", faults: [{ at: "attachments[1]" }] });
    expect((await threadOf(one.invoiceId))!.messages).toHaveLength(1);
  });

  it("can be asked ten times in a day", async () => {
    for (let n = 0; n < 10; n++) await ask({ kind: "question", text: `Question ${n}` });
    await expect(ask({ kind: "question" })).rejects.toMatchObject({ code: "too-many-messages" });
    expect((await threadOf(one.invoiceId))!.messages).toHaveLength(10);
  });
});

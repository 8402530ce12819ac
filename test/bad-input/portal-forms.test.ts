import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type Office } from "./world/office.ts";
import { expectRefused } from "./world/refused.ts";

let office: Office;
let session: string;
beforeEach(async () => {
  office = await openOffice();
  const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: office.mine.token } });
  session = String(body["sessionToken"]);
});

describe("a question that is none", () => {
  it.each<[string, object, string]>([
    ["without words", { text: "" }, "required"],
    ["longer than five thousand characters", { text: "x".repeat(5_001) }, "too-large"],
    ["with characters that nobody can read", { text: "Why?\u0000\u0007" }, "invalid-character"],
    ["about what nobody knows", { text: "Why?", category: "weather" }, "not-allowed"],
    ["of a kind that nobody knows", { text: "Why?", kind: "threat" }, "not-allowed"],
    ["with a field of its own", { text: "Why?", from: "boss@example.com" }, "unknown-field"],
    ["about something that is no document", { text: "Why?", invoiceIds: ["cus_01ARZ3NDEKTSV4RRFFQ69G5FAV"] }, "not-an-id"],
    ["about fifty-one documents", { text: "Why?", invoiceIds: Array.from({ length: 51 }, () => "inv_01ARZ3NDEKTSV4RRFFQ69G5FAV") }, "too-large"],
    ["with four files", { text: "Why?", attachments: Array.from({ length: 4 }, () => ({ name: "a.jpg", content: "/9j/4A==" })) }, "too-many-attachments"],
    ["with a file that is no base64", { text: "Why?", attachments: [{ name: "a.jpg", content: "???" }] }, "not-base64"],
    ["with a program", { text: "Why?", attachments: [{ name: "a.jpg", content: "TVqQAAMAAAAEAAAA" }] }, "attachment-not-taken"],
    ["with an empty file", { text: "Why?", attachments: [{ name: "a.jpg", content: "" }] }, "attachment-not-taken"],
    ["with a file without a name", { text: "Why?", attachments: [{ name: "", content: "/9j/4A==" }] }, "required"],
  ])("is refused and leaves nothing: %s", async (_name, body, code) => {
    const answer = await office.ask("POST /portal/v1/questions", { session, body });
    expect([answer.status, JSON.stringify(answer.body).includes(code)]).toEqual([422, true]);
    expect([...office.world.store.items.values()].some((item) => item["kind"] === "portal")).toBe(false);
  });

  it.each(["theirs", "draft"])("is not found: of %s", (whose) => expectRefused(office, "POST /portal/v1/questions", { session, body: { text: "Why?", invoiceIds: [whose === "theirs" ? office.theirs.sentId : office.mine.draftId] }, expected: { status: 404, code: "not-found" } }));
});

describe("an address that is none", () => {
  it.each(["", "nobody", "a@b", "a@b.example, c@d.example", "Name <a@b.example>", "a@b.example\r\nBcc: x@y.example", `${"x".repeat(300)}@b.example`, "a b@c.example"])("is refused and asked nothing: %s", async (address) => {
    await expectRefused(office, "POST /portal/v1/email-addresses", { session, body: { address }, expected: { status: 422, at: "address" } });
    expect((await office.world.store.get("customer", { companyId: "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV", customerId: office.mine.customerId }))!.providedEmail!.address).toBe("given@example.net");
  });

  it.each(["", "x", "A".repeat(43), "../../x"])("is confirmed by no made-up token: %s", (token) => expectRefused(office, "POST /portal/v1/email-verifications", { body: { token }, expected: { status: 404, code: "link-not-found" } }));
  it("is not confirmed by a link that opens the dossier", () => expectRefused(office, "POST /portal/v1/email-verifications", { body: { token: office.mine.token }, expected: { status: 404, code: "link-not-found" } }));
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { compose } from "../../lambdas/adapters/mail-mime/compose.ts";
import { qrImage } from "../../lambdas/adapters/pdf/qr-image.ts";
import { withCode, withCodeDrawn } from "../../lambdas/use-cases/shared/code-picture.ts";
import type { World } from "../../lambdas/ports.ts";
import { sampleMessage } from "../documents/sample-message.ts";

const ZBAR = "/usr/bin/zbarimg";
if (!existsSync(ZBAR)) console.log("What stands in a mail's code is not read back: zbarimg is not installed.");
const world = { printer: { qr: qrImage } } as unknown as World;
const MAIL = { via: { by: "platform" as const }, returnPath: null, mark: "d.c", references: [], helpUrl: "https://pay.example", companyName: "M", from: "a@mail.example", replyTo: "r@in.example", to: ["k@kunde.example"], deliveryId: "d", companyId: "cmp_1", kind: "invoice" };

describe("the code of a transfer in a mail", () => {
  it.skipIf(!existsSync(ZBAR))("travels as a part of the mail, is shown by its HTML, and reads as the transfer, byte for byte", async () => {
    const message = sampleMessage("de", { name: "invoice" });
    const mail = await PostalMime.parse(await compose({ ...MAIL, ...withCode(world, message) }));
    const [picture] = mail.attachments;
    expect([mail.attachments.length, picture?.contentId, picture?.disposition, picture?.related]).toEqual([1, "<transfer-code>", "inline", true]);
    expect(mail.html).toContain('src="cid:transfer-code"');
    const folder = mkdtempSync(join(tmpdir(), "code-"));
    writeFileSync(join(folder, "code.png"), new Uint8Array(picture!.content as ArrayBuffer));
    const read = execFileSync(ZBAR, ["--oneshot", "-Sbinary", "-q", "--raw", join(folder, "code.png")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    rmSync(folder, { recursive: true });
    expect(read).toBe(message.code);
    expect(message.code).toMatch(/\nEUR\d+\.\d\d\n\nRF\d\dR20260017$/);
  });
  it("stands in the page itself where a preview is shown", () => {
    const { html } = withCodeDrawn(world, sampleMessage("de", { name: "invoice" }));
    expect(html).toMatch(/<img src="data:image\/png;base64,/);
    expect(html).not.toContain("cid:");
  });
  it("is none where nothing is to be transferred", () => expect(withCode(world, sampleMessage("de", { name: "thank-you" })).attachments).toEqual([]));
});

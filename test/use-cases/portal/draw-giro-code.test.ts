import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { qrImage } from "../../../lambdas/adapters/pdf/qr-image.ts";
import type { Link } from "../../../lambdas/domain/link.ts";
import { drawGiroCode } from "../../../lambdas/use-cases/portal/draw-giro-code.ts";
import { COMPANY } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";

const ZBAR = "/usr/bin/zbarimg";
if (!existsSync(ZBAR)) console.log("What stands in the portal's code is not read back: zbarimg is not installed.");

let o: Office;
let customerId: string;
let ids: string[];
beforeEach(async () => {
  o = await office();
  o.world.printer.qr = qrImage;
  const company = (await o.world.store.get("company", { companyId: COMPANY }))!;
  await o.world.store.commit([{ save: { ...company, address: { line1: "Weg 1", postalCode: "10115", city: "Berlin", country: "DE" }, bank: { holder: "Müller Möbelbau GmbH", iban: "DE02 1203 0000 0000 2020 51", bic: "BYLADEM1001" } } }]);
  customerId = await o.customer("K-1", "a@example.com");
  ids = [(await o.issued(customerId)).invoiceId, (await o.issued(customerId)).invoiceId];
});

const link = (facts: Partial<Link> = {}): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId: ids[0]!, deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null, ...facts });

/** A PNG of one bit a dot, as a picture of eight dots each: readers want more than one dot for a module. */
function enlarged(png: Buffer, times = 8): string {
  const width = png.readUInt32BE(16);
  const packed = png.subarray(png.indexOf("IDAT") + 4, png.lastIndexOf("IEND") - 8);
  const rows = inflateSync(packed);
  const stride = 1 + Math.ceil(width / 8);
  const lines = Array.from({ length: width }, (_, y) => Array.from({ length: width }, (__, x) => ((rows[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1 ? "0" : "1").repeat(times)).join(""));
  return `P1\n${width * times} ${width * times}\n${lines.flatMap((line) => Array.from({ length: times }, () => line)).join("\n")}\n`;
}

/** What a banking app would read. */
function read(image: string): string {
  const folder = mkdtempSync(join(tmpdir(), "giro-"));
  const file = join(folder, "code.pbm");
  writeFileSync(file, enlarged(Buffer.from(image.split(",")[1]!, "base64")));
  try {
    return execFileSync(ZBAR, ["--oneshot", "-Sbinary", "-q", file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the code for a transfer in the portal", () => {
  it.skipIf(!existsSync(ZBAR))("holds the whole transfer for all that is marked, byte for byte", async () => {
    const { image } = await drawGiroCode(o.world, { link: link(), invoiceIds: ids });
    expect(read(image!)).toBe("BCD\n002\n1\nSCT\nBYLADEM1001\nMueller Moebelbau GmbH\nDE02120300000000202051\nEUR238.00\n\n\nINV-2026-0001, INV-2026-0002");
  });

  it("is none without a bank account, or where nothing is owed", async () => {
    const company = (await o.world.store.get("company", { companyId: COMPANY }))!;
    await o.world.store.commit([{ save: { ...company, bank: null } }]);
    expect(await drawGiroCode(o.world, { link: link(), invoiceIds: ids })).toEqual({ image: null });
  });

  it("is not drawn for another customer's invoices, nor for drafts (I29)", async () => {
    const stranger = await o.customer("K-2", "b@example.com");
    await expect(drawGiroCode(o.world, { link: link({ customerId: stranger }), invoiceIds: ids })).rejects.toMatchObject({ code: "not-found" });
    await expect(drawGiroCode(o.world, { link: link(), invoiceIds: [await o.draft("invoice", customerId)] })).rejects.toMatchObject({ code: "not-found" });
  });
});

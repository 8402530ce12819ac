import { qrImage } from "../../../adapters/pdf/qr-image.ts";
import type { Printer } from "../../../ports.ts";

/** Draws codes without printing, for functions that make mails but no PDFs. */
export const codes: Pick<Printer, "qr"> = { qr: qrImage };

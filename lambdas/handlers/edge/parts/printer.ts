import { mergePdfs } from "../../../adapters/pdf/merge-pdfs.ts";
import { qrImage } from "../../../adapters/pdf/qr-image.ts";
import { print } from "../../../adapters/pdf/printer.ts";
import type { Printer } from "../../../ports.ts";

/** The printer, for the functions that make PDFs. */
export const printer: Printer = { print, qr: qrImage, merge: mergePdfs };

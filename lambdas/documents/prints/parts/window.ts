import type { PrintNode } from "../../../domain/print-definition.ts";
import { mm } from "./millimetres.ts";

/** Where the recipient stands so that he is seen through the window of an envelope, in millimetres from the sheet's corner. */
export interface AddressWindow {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether the sender's address stands in small type above the recipient's, inside the window. */
  returnLine: boolean;
  /** Where the sheet is folded and punched, from the top. */
  folds: [number, number];
}

/**
 * DIN 5008 form B: field of 85 × 45 mm at 20 mm from the left and 45 mm from the top, its upper 17.7 mm for the return
 * address, text 5 mm from its edge. Dutch and Romanian envelopes with the window on the left (NEN 1026, DL) show the same place.
 */
const LEFT: AddressWindow = { left: 25, top: 62.7, width: 80, height: 27.3, returnLine: true, folds: [105, 210] };

/**
 * French envelopes DL of 110 × 220 mm have the window on the right: 100 × 45 or 100 × 35 mm, 20 mm from the right and the
 * lower edge (NF Z 11-001, NF Z 10-011). However the sheet lies in it, 100 to 190 mm from the left and 55 to 79 mm from the top are seen.
 */
const RIGHT: AddressWindow = { left: 105, top: 52, width: 85, height: 27, returnLine: false, folds: [99, 198] };

/** The window of the country's envelopes; the left one where none is known. */
export const windowOf = (home: string | null): AddressWindow => (home === "FR" ? RIGHT : LEFT);

const PUNCH_MM = 148.5;

/** Fold and punch marks at the left edge, behind the first page. */
export function foldMarks(home: string | null): PrintNode {
  const mark = (fromTopMm: number, lengthMm: number) =>
    ({ type: "line", x1: mm(5), y1: mm(fromTopMm), x2: mm(5 + lengthMm), y2: mm(fromTopMm), lineWidth: 0.4, lineColor: "#b0b4b8" }) as const;
  const [first, second] = windowOf(home).folds;
  return { canvas: [mark(first, 3), mark(PUNCH_MM, 5), mark(second, 3)] };
}

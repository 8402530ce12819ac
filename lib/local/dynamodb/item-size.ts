/** Sizes of items in bytes, as capacity and limits count them. */
import type { Item, Value } from "./table.ts";

/**
 * Bytes of an item: attribute names and values in UTF-8; three bytes and one an element for lists and maps.
 * Source: DynamoDB Developer Guide, "Item sizes and formats"; numbers by what AWS was observed to accept.
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueBytes(value);
  }
  return bytes;
}

/** Bytes of one value. */
export function valueBytes(value: Value): number {
  const [type, held] = Object.entries(value)[0] ?? ["NULL", true];
  switch (type) {
    case "S":
      return Buffer.byteLength(held as string);
    case "N":
      return numberBytes(held as string);
    case "B":
      return Buffer.byteLength(held as string, "base64");
    case "SS":
      return sum(held as string[], (text) => Buffer.byteLength(text));
    case "NS":
      return sum(held as string[], numberBytes);
    case "BS":
      return sum(held as string[], (text) => Buffer.byteLength(text, "base64"));
    case "L":
      return 3 + sum(held as Value[], (element) => 1 + valueBytes(element));
    case "M":
      return 3 + Object.keys(held as Item).length + itemBytes(held as Item);
    default:
      return 1;
  }
}

/** One byte, one for two significant digits on each side of the point, one for a minus sign. */
function numberBytes(number: string): number {
  const [, minus, whole = "", fraction = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(number) ?? [];
  const before = whole.replace(/^0+/, "");
  const after = fraction.replace(/0+$/, "");
  const digitsBefore = after ? before.length : before.replace(/0+$/, "").length;
  const digitsAfter = before ? after.length : after.replace(/^0+/, "").length;
  return 1 + Math.ceil(digitsBefore / 2) + Math.ceil(digitsAfter / 2) + (minus ? 1 : 0);
}

function sum<T>(parts: T[], bytes: (part: T) => number): number {
  return parts.reduce((total, part) => total + bytes(part), 0);
}

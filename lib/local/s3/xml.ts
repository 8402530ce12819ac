import type { AwsResponse } from "../contract.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const NAMED_SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** One element around text, which is escaped; carriage returns too, as XML readers would turn them into line feeds. */
export function element(name: string, text: string | number | boolean): string {
  return `<${name}>${String(text).replace(/[<>&"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`;
}

/** An answer whose root element holds `inner`, which is XML already. */
export function document(root: string, inner: string): AwsResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${inner}</${root}>`;
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

/** The contents of every element of this name, in order, still as XML. */
export function contentsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, "g"))].map((match) => match[1]!);
}

/** Text as it stood before it was escaped. */
export function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED_SIGNS[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

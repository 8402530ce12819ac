import { readFile } from "node:fs/promises";
import type { Route } from "../contract.ts";

const FILES: Record<string, { name: string; type: string }> = {
  "": { name: "mailbox.html", type: "text/html" },
  "/mailbox.css": { name: "mailbox.css", type: "text/css" },
  "/mailbox.js": { name: "mailbox.js", type: "text/javascript" },
  "/reading-pane.js": { name: "reading-pane.js", type: "text/javascript" },
  "/reply.js": { name: "reply.js", type: "text/javascript" },
};

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** `/_local/mailbox`: a page to read what was sent. */
export function pageRoute(): Route {
  return {
    matches: (method, url) => (method === "GET" || method === "HEAD") && fileOf(url) !== undefined,
    async answer({ url }) {
      const file = fileOf(url);
      if (!file) return { status: 404 };
      const body = await readFile(new URL(`page/${file.name}`, import.meta.url));
      const headers = { "content-type": `${file.type}; charset=utf-8`, "content-security-policy": POLICY, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
      return { status: 200, headers, body };
    },
  };
}

function fileOf(url: URL): { name: string; type: string } | undefined {
  const path = url.pathname.match(/^\/_local\/mailbox(\/[a-z.-]+|\/?)$/)?.[1];
  return path === undefined ? undefined : FILES[path === "/" ? "" : path];
}

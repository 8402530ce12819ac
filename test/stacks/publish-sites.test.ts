import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { cacheControlOf, contentTypeOf, publishSites } from "../../lib/publish-sites.ts";

interface Put {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const puts: Put[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    puts.push({ path: new URL(request.url!, "http://s3").pathname, headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.end();
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = new S3Client({
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: "eu-central-1",
  credentials: { accessKeyId: "nobody", secretAccessKey: "nothing" },
  forcePathStyle: true,
});
const directory = mkdtempSync(join(tmpdir(), "dossier-sites-"));
const site = (files: string[]) =>
  files.forEach((file) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), file);
  });
const publication = {
  client,
  bucket: "sites",
  directory,
  console: { region: "eu-central-1", userPoolClientId: "client", cognitoUrl: "http://127.0.0.1:4000/" },
};

beforeEach(() => puts.splice(0));
afterAll(() => {
  server.close();
  client.destroy();
  rmSync(directory, { recursive: true, force: true });
});

describe("publishSites", () => {
  it("refuses sites that are not built, before it uploads anything", async () => {
    site(["index.html"]);
    await expect(publishSites(publication)).rejects.toThrow(/console\/index\.html missing/);
    expect(puts).toEqual([]);
  });

  it("uploads every file under its own path, pages last", async () => {
    site(["console/index.html", "assets/main-B8aZx91k.js", "console/assets/app-D4_x-Qq2.css", "console/icon.svg"]);
    const keys = await publishSites(publication);
    expect(keys).toEqual(["assets/main-B8aZx91k.js", "console/assets/app-D4_x-Qq2.css", "console/config.json", "console/icon.svg", "console/index.html", "index.html"]);
    expect(puts.map(({ path }) => path).slice(-2).sort()).toEqual(["/sites/console/index.html", "/sites/index.html"]);
  });

  it("lets browsers keep hashed files for ever and ask for everything else", async () => {
    await publishSites(publication);
    const headers = Object.fromEntries(puts.map(({ path, headers: h }) => [path.replace("/sites/", ""), [h["content-type"], h["cache-control"]]]));
    expect(headers["assets/main-B8aZx91k.js"]).toEqual(["text/javascript; charset=utf-8", "public, max-age=31536000, immutable"]);
    expect(headers["index.html"]).toEqual(["text/html; charset=utf-8", "no-cache"]);
    expect(headers["console/config.json"]).toEqual(["application/json; charset=utf-8", "no-cache"]);
    expect(headers["console/icon.svg"]).toEqual(["image/svg+xml", "no-cache"]);
  });

  it("writes the console's configuration over one that lies in the build", async () => {
    site(["console/config.json"]);
    await publishSites(publication);
    const written = puts.filter(({ path }) => path === "/sites/console/config.json");
    expect(written).toHaveLength(1);
    expect(written[0]!.body).toContain(JSON.stringify(publication.console));
  });

  it("knows hashed names from plain ones and refuses endings that no site has", () => {
    expect(cacheControlOf("assets/index.js")).toBe("no-cache");
    expect(cacheControlOf("console/config.json")).toBe("no-cache");
    expect(() => contentTypeOf("assets/tool.exe")).toThrow('No content type is known for "assets/tool.exe".');
  });
});

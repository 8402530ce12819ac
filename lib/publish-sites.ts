import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

/** What the console must know before anyone is signed in. */
export interface ConsoleConfiguration {
  readonly region: string;
  readonly userPoolClientId: string;
  /** Address of the user pool's API, with a slash at the end. */
  readonly cognitoUrl: string;
}

export interface Publication {
  readonly client: S3Client;
  readonly bucket: string;
  /** The built sites: its paths become the keys (`index.html`, `assets/…`, `console/index.html` …). */
  readonly directory: string;
  readonly console: ConsoleConfiguration;
}

interface SiteFile {
  readonly key: string;
  readonly body: Uint8Array | string;
}

const CONCURRENT_UPLOADS = 8;

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The content type of a site's file. Refuses an ending that no site should have. */
export function contentTypeOf(key: string): string {
  const type = contentTypes[extname(key).toLowerCase()];
  if (!type) throw new Error(`No content type is known for "${key}".`);
  return type;
}

/** Files whose name carries a hash of their bytes never change; everything else is asked for anew each time. */
export function cacheControlOf(key: string): string {
  const isHashed = /(^|\/)assets\/[^/]+-[\w-]{8,}\.\w+$/.test(key);
  return isHashed ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * Uploads the built sites and the console's `config.json`, and answers the keys. Pages go last, so that no page names a
 * file that is not there yet; files of earlier builds stay, for pages that are still open. Refuses an unbuilt site.
 */
export async function publishSites({ client, bucket, directory, console }: Publication): Promise<string[]> {
  const built = await filesIn(directory);
  const missing = ["index.html", "console/index.html"].filter((page) => !built.some(({ key }) => key === page));
  if (missing.length > 0) throw new Error(`The sites in ${directory} are not built: ${missing.join(" and ")} missing.`);
  const { region, userPoolClientId, cognitoUrl } = console;
  const configuration = { key: "console/config.json", body: JSON.stringify({ region, userPoolClientId, cognitoUrl }) };
  const files = [...built.filter(({ key }) => key !== configuration.key), configuration];
  const isPage = ({ key }: SiteFile) => key.endsWith(".html");
  const put = ({ key, body }: SiteFile) =>
    client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentTypeOf(key),
        CacheControl: cacheControlOf(key),
      }),
    );
  for (const group of [files.filter((file) => !isPage(file)), files.filter(isPage)]) await inTurn(group, put);
  return files.map(({ key }) => key).sort();
}

async function filesIn(directory: string): Promise<SiteFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      key: relative(directory, path).split(sep).join("/"),
      body: await readFile(path),
    })),
  );
}

async function inTurn(files: SiteFile[], put: (file: SiteFile) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < files.length; start += CONCURRENT_UPLOADS) {
    await Promise.all(files.slice(start, start + CONCURRENT_UPLOADS).map(put));
  }
}

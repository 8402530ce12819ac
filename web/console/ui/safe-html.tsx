/** What a foreign page may do in here: nothing but look; pictures only when they are part of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; font-src 'none'; form-action 'none'";

/** A mail's HTML in a frame without scripts, without network and without our origin. Mails are drawn for light paper. */
export function SafeHtml({ html, title, height = 360 }: { html: string; title: string; height?: number }) {
  const page = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light"><base target="_blank"></head><body>${html}</body></html>`;
  return <iframe className="safe-html" sandbox="" srcDoc={page} title={title} height={height} referrerPolicy="no-referrer" />;
}

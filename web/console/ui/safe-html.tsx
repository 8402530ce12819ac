import { useMemo, useRef, useState } from "react";
import { cleanHtml } from "./clean-html.ts";

const LEAST_PX = 120;
const MOST_PX = 1_600;

/**
 * A mail's HTML in a frame without scripts, forms, network or links. The frame shares our origin only so that the mail's
 * styles can be applied and its height read; nothing in it can run. Mails are drawn for light paper.
 */
export function SafeHtml({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [heightPx, setHeightPx] = useState(LEAST_PX);
  const { page, sheets } = useMemo(() => cleanHtml(html), [html]);
  const onLoad = () => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    dress(inside, sheets);
    setHeightPx(Math.min(MOST_PX, Math.max(LEAST_PX, inside.documentElement.scrollHeight)));
  };
  return <iframe ref={frame} className="safe-html" sandbox="allow-same-origin" srcDoc={page} title={title} height={heightPx} onLoad={onLoad} referrerPolicy="no-referrer" />;
}

/** Applies styles through the object model, which a strict content policy allows. */
function dress(inside: Document, sheets: readonly string[]): void {
  const window = inside.defaultView;
  if (!window) return;
  for (const element of inside.querySelectorAll<HTMLElement>("[data-style]")) element.style.cssText = element.dataset.style ?? "";
  inside.documentElement.style.colorScheme = "light";
  inside.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(text.replace(/@import[^;]*;?/g, ""));
    return sheet;
  });
}
